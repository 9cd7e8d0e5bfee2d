// WebAssembly beside a script that may be in the cache of Vite's server for development: until version 8 it copies only the
// script there.

/** What has it: its URL, or the response of that URL, or else `there`, from the script. */
export const found = async (url, there) => {
  const here = import.meta.url;
  if (!here.includes("/.vite/deps")) return url;
  const response = await fetch(url);
  const right = /^application\/wasm/.test(response.headers.get("content-type"));
  return right ? response : new URL(there, here);
};
