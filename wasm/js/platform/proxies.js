// Proxies in Node, which does the work itself since 22.21 and 24.5.

/** Whether Node's connections know proxies. Bun and Deno say that they are a Node that does, but are not. */
export const knowsProxies = () => {
  const { Bun, Deno, process } = globalThis;
  const [major, minor] = (process?.versions?.node ?? "0.0").split(".").map(Number);
  return !Bun && !Deno && (major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21));
};

/** This machine needs no proxy, and no proxy needs to see what is sent in plain text to it. */
const OWN = "localhost,127.0.0.1,::1";

/** What Node takes for its environment: that of the process, or that all goes through one proxy. */
export const proxies = (proxy) => {
  const { NO_PROXY, no_proxy = NO_PROXY, ...env } = process.env;
  const others = no_proxy ? `${OWN},${no_proxy}` : OWN;
  const given = proxy === undefined ? env : { HTTP_PROXY: `${proxy}`, HTTPS_PROXY: `${proxy}` };
  return { ...given, NO_PROXY: proxy === undefined ? others : OWN };
};
