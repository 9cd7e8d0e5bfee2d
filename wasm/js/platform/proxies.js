// Proxies in Node, which supports them itself since 22.21 and 24.5.

/** Whether Node's connections support proxies. Bun and Deno claim to be such a Node, but do not support them. */
export const knowsProxies = () => {
  const { Bun, Deno, process } = globalThis;
  const [major, minor] = (process?.versions?.node ?? "0.0").split(".").map(Number);
  return !Bun && !Deno && (major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21));
};

/** The hosts of this machine: they need no proxy, and no proxy should see plain text that is sent to them. */
const OWN = "localhost,127.0.0.1,::1";

/** Returns the environment for Node's connections: that of the process, or one that sends everything through a proxy. */
export const proxies = (proxy) => {
  const { NO_PROXY, no_proxy = NO_PROXY, ...env } = process.env;
  const others = no_proxy ? `${OWN},${no_proxy}` : OWN;
  const given = proxy === undefined ? env : { HTTP_PROXY: `${proxy}`, HTTPS_PROXY: `${proxy}` };
  return { ...given, NO_PROXY: proxy === undefined ? others : OWN };
};
