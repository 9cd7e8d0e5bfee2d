// A server whose every answer a test writes itself, byte by byte.

import { connect, createServer } from "node:net";

/** An answer of JSON. */
export const json = (body, status = 200, headers = "") =>
  `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/**
 * Serves one test. `answer(request, socket, number)` gives what is written; nothing is written of `undefined`.
 *
 * @param {(request: { line: string, headers: string[], body: string }, socket: import("node:net").Socket, number: number) => string | Buffer | undefined} answer
 */
export const serve = async (answer) => {
  const seen = [];
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    let pending = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const head = pending.indexOf("\r\n\r\n");
        if (head < 0) return;
        const [line, ...headers] = pending.subarray(0, head).toString().split("\r\n");
        const length = Number(/^content-length: *(\d+)/im.exec(headers.join("\n"))?.[1] ?? 0);
        if (pending.length < head + 4 + length) return;
        const request = { line, headers, body: pending.subarray(head + 4, head + 4 + length).toString() };
        pending = pending.subarray(head + 4 + length);
        seen.push(request);
        const written = answer(request, socket, seen.length);
        if (written !== undefined) socket.write(written);
      }
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    seen,
    sockets,
    close,
    [Symbol.asyncDispose]: async () => close(),
  };
};

/** A URL that refuses connections. Its port is taken by the near end of a connection, so that no other process listens there. */
export const refusing = async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect(server.address().port, "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  const close = () => {
    socket.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${socket.localPort}`, close };
};
