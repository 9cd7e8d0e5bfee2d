// A small server of pages for the browser: under a strict policy, with a way through to the simulator on its own origin.

import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { extname } from "node:path";

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const here = new URL(".", import.meta.url);

/** Where a browser finds what a package exports: browsers know no names of packages. */
const exported = (installed, name) => {
  const { exports } = JSON.parse(readFileSync(`${installed}/package.json`, "utf8"));
  const { browser } = exports[name.replace(/^vpswire/, ".")];
  return (browser.import ?? browser).default.replace(/^\./, "/package");
};

/**
 * Starts it.
 *
 * @param installed The folder of the installed package, which is served under `/package`.
 * @param simulator The URL of the simulator, which is reached under `/sim`.
 * @param others More origins that pages may connect to.
 */
export const serve = async (installed, simulator, ...others) => {
  const policy = (wasm) =>
    `default-src 'self'; script-src 'self' ${wasm}; worker-src 'self'; connect-src 'self' ${others.join(" ")}; img-src data:`;

  const file = (path) => {
    if (path.startsWith("/package/")) return `${installed}${path.slice("/package".length)}`;
    if (path.startsWith("/demo/")) return new URL(`../..${path}`, here).pathname;
    return new URL(`.${path === "/" ? "/page.html" : path}`, here).pathname;
  };

  const forward = (incoming, outgoing) => {
    const { method, headers } = incoming;
    const onward = request(simulator + incoming.url.slice("/sim".length), { method, headers, agent: false });
    onward.on("response", (response) => {
      // Where a connection that was used before breaks without an answer, browsers send a POST again by themselves.
      outgoing.writeHead(response.statusCode, { ...response.headers, connection: "close" });
      response.pipe(outgoing);
    });
    // A connection that breaks on the one side breaks on the other.
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  };

  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url, "http://localhost");
    if (pathname.startsWith("/sim/")) return forward(incoming, outgoing);
    try {
      const text = readFileSync(file(pathname));
      const script = extname(file(pathname)) === ".js" && !pathname.startsWith("/package/");
      const named = (_, name) => `from "${exported(installed, name)}"`;
      const body = script ? text.toString().replaceAll(/from "(vpswire[/\w]*)"/g, named) : text;
      outgoing.writeHead(200, {
        "content-type": TYPES[extname(file(pathname))],
        connection: "close",
        "content-security-policy": policy(searchParams.has("without") ? "" : "'wasm-unsafe-eval'"),
      });
      outgoing.end(body);
    } catch {
      outgoing.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
