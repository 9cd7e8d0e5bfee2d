// WebAssembly next to a script that may be in the cache of Vite's development server: until version 8, it copies only the
// script.

/** Returns the source of the WebAssembly: its URL, the response of that URL, or `there`, relative to the script. */
export const found = async (url, there) => {
  const here = import.meta.url;
  if (!here.includes("/.vite/deps")) return url;
  const response = await fetch(url);
  const right = /^application\/wasm/.test(response.headers.get("content-type"));
  return right ? response : new URL(there, here);
};
