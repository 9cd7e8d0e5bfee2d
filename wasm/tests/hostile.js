// A server that does what no service should: each of its behaviours is at a path of its own.

import { createServer } from "node:net";
import { gzipSync } from "node:zlib";

const OK = "HTTP/1.1 200 OK\r\n";
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;
const GZIP = `${OK}Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n`;
const CREATED = '{"SUBID":"1"}';
const whole = (head, body = CREATED) => `${head}Content-Length: ${body.length}\r\n\r\n${body}`;

/** Writes a text, and another one without end, as fast as it is read. */
const endless = (begin, more) => (socket) => {
  socket.write(begin);
  const part = Buffer.isBuffer(more) ? more : Buffer.from(more.repeat(Math.ceil(65536 / more.length)));
  const write = () => {
    while (!socket.destroyed && socket.writable && socket.write(part));
  };
  socket.on("drain", write);
  write();
};

/** Writes a text, and another one again and again, slowly. */
const drip = (begin, more) => (socket) => {
  socket.write(begin);
  const timer = setInterval(() => socket.write(more), 20);
  socket.on("close", () => clearInterval(timer));
};

const say = (text) => (socket) => socket.write(text);
const sayAndEnd = (text) => (socket) => socket.end(text);
const sayAndReset = (text) => (socket) => socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 20));

const chunk = (bytes) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
/** The head of a member of gzip that says that a name follows, or a comment. */
const member = (flag) => Buffer.from([0x1f, 0x8b, 8, flag, 0, 0, 0, 0, 0, 3]);
const letters = Buffer.alloc(32 << 10, "a");
/** Blocks of deflate that hold nothing. */
const nothing = Buffer.concat(Array.from({ length: 4096 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])));
const whiteSpace = gzipSync(Buffer.alloc(1 << 20, " "));

/** What the server does once a request has come, by name: all of it leaves open whether a create was carried out. */
export const AFTER = {
  "101 and silence": say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
  "101 and the end": sayAndEnd("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
  "101 without an upgrade": say("HTTP/1.1 101 Switching Protocols\r\n\r\n"),
  "101, then HTTP/2": say(
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n\0\0\0\x04\0\0\0\0\0",
  ),
  "101 without end": endless("", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
  "100 and silence": say("HTTP/1.1 100 Continue\r\n\r\n"),
  "100 without end": endless("", "HTTP/1.1 100 Continue\r\n\r\n"),
  "102 without end, slowly": drip("", "HTTP/1.1 102 Processing\r\n\r\n"),
  "103 with headers, without end": endless("", "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"),
  silence: () => {},
  "the end": (socket) => socket.end(),
  "a reset": (socket) => socket.resetAndDestroy(),
  "the connection destroyed": (socket) => socket.destroy(),
  "half a status line": say("HTTP/1.1 2"),
  "half a status line and the end": sayAndEnd("HTTP/1.1 2"),
  "a status line without end": endless("HTTP/1.1 200 ", "a"),
  "empty lines without end": endless("", "\r\n"),
  "zeros without end": endless("", "\0"),
  "HTTP/2 frames": say("\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80"),
  "SSH's greeting": say("SSH-2.0-OpenSSH_9.2\r\n"),
  "an alert of TLS": say("\x15\x03\x01\0\x02\x02\x28"),
  "a header without end": endless(`${OK}X: `, "a"),
  "a header without end, slowly": drip(`${OK}X: `, "a"),
  "headers without end": endless(OK, "X-A: abcdefgh\r\n"),
  "headers and silence": say(`${OK}X-A: a\r\n`),
  "headers and the end": sayAndEnd(`${OK}X-A: a\r\n`),
  "headers and a reset": sayAndReset(`${OK}X-A: a\r\n`),
  "two lengths": say(`${OK}Content-Length: 5\r\nContent-Length: 13\r\n\r\n${CREATED}`),
  "a length below zero": say(`${OK}Content-Length: -5\r\n\r\n${CREATED}`),
  "a length beyond all": say(`${OK}Content-Length: 99999999999999999999999\r\n\r\n${CREATED}`),
  "a length and chunks": say(`${OK}Content-Length: 13\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"SUB`),
  "a body that stops": say(`${OK}Content-Length: 5000\r\n\r\n{"SUBID"`),
  "a body that ends early": sayAndEnd(`${OK}Content-Length: 5000\r\n\r\n{"SUBID":"1"}`),
  "a body that is reset": sayAndReset(`${OK}Content-Length: 5000\r\n\r\n{"SUBID":"1"}`),
  "a body that drips": drip(`${OK}Content-Length: 5000\r\n\r\n`, " "),
  "a body that only the end ends, which does not come": say(`${OK}Connection: close\r\n\r\n{"SUBID":"1"}`),
  "a body without end": endless(`${OK}Connection: close\r\n\r\n`, " "),
  "chunks without end": endless(CHUNKED, `400\r\n${" ".repeat(1024)}\r\n`),
  "chunks of one byte without end": endless(CHUNKED, "1\r\n \r\n"),
  "chunks of one byte, slowly": drip(CHUNKED, "1\r\n \r\n"),
  "chunks that stop": say(`${CHUNKED}5\r\n{"SUB\r\n`),
  "chunks that end early": sayAndEnd(`${CHUNKED}d\r\n${CREATED}\r\n`),
  "a chunk that is cut": sayAndEnd(`${CHUNKED}ff\r\n${CREATED}`),
  "a chunk's size of zeros without end": endless(CHUNKED, "0"),
  "a chunk's size beyond all": say(`${CHUNKED}FFFFFFFFFFFFFFFFFFFFFF\r\n${CREATED}`),
  "a chunk's size that is none": say(`${CHUNKED}zz\r\n${CREATED}`),
  "a chunk's extension without end": endless(`${CHUNKED}1;a=`, "b"),
  "a chunk's extension without end, slowly": drip(`${CHUNKED}1;a=`, "b"),
  "a trailer without end": endless(`${CHUNKED}d\r\n${CREATED}\r\n0\r\nX: `, "a"),
  "trailers without end": endless(`${CHUNKED}d\r\n${CREATED}\r\n0\r\n`, "X-A: abcdefgh\r\n"),
  "trailers without end, slowly": drip(`${CHUNKED}d\r\n${CREATED}\r\n0\r\n`, "X-A: a\r\n"),
  "gzip with a name without end": endless(Buffer.concat([Buffer.from(GZIP), chunk(member(8))]), chunk(letters)),
  "gzip with a comment without end": endless(Buffer.concat([Buffer.from(GZIP), chunk(member(16))]), chunk(letters)),
  "gzip of nothing without end": endless(Buffer.concat([Buffer.from(GZIP), chunk(member(0))]), chunk(nothing)),
  "gzip of white space without end": endless(GZIP, chunk(whiteSpace)),
  "gzip that is none": say(whole(`${OK}Content-Encoding: gzip\r\n`)),
  "gzip that stops": say(Buffer.concat([Buffer.from(GZIP), chunk(gzipSync(CREATED).subarray(0, 12))])),
  "an answer with a status below 100": say(whole("HTTP/1.1 099 X\r\n")),
  "an answer with a status beyond 999": say(whole("HTTP/1.1 2000 OK\r\n")),
  "502 of a gateway": say(whole("HTTP/1.1 502 Bad Gateway\r\n", "<html>")),
};

/** What the server does on a connection before it is asked. */
export const BEFORE = {
  "silence at once": () => {},
  "the end at once": (socket) => socket.end(),
  "a reset at once": (socket) => socket.resetAndDestroy(),
  "100 without end at once": endless("", "HTTP/1.1 100 Continue\r\n\r\n"),
  "headers without end at once": endless(OK, "X-A: abcdefgh\r\n"),
  "zeros without end at once": endless("", "\0"),
};

/** The behaviours that only a time-out or a signal ends. */
export const STALLS = [
  "102 without end, slowly",
  "silence",
  "half a status line",
  "a header without end, slowly",
  "headers and silence",
  "a body that stops",
  "a body that drips",
  "a body that only the end ends, which does not come",
  "chunks of one byte, slowly",
  "chunks that stop",
  "a chunk's extension without end, slowly",
  "trailers without end, slowly",
  "gzip that stops",
  "silence at once",
];

const listen = (server) => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

/** Starts it. Gives the base URL of each behaviour, the creates that each got by their labels, and how to stop it. */
export const serve = async () => {
  const seen = Object.fromEntries([...Object.keys(AFTER), ...Object.keys(BEFORE)].map((name) => [name, []]));
  /** Notes the label of a create. */
  const note = (name, text) => seen[name].push(...(/&label=(\w+)/.exec(text)?.slice(1) ?? []));
  const sockets = new Set();
  const open = async (act) => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
      act(socket);
    });
    await listen(server);
    return server;
  };
  const names = Object.keys(AFTER);
  const asked = (socket) => {
    let text = "";
    socket.on("data", (part) => {
      text += part.toString("latin1");
      const [, index, head] = /^\w+ \/(\d+)(.*?\r\n\r\n)/s.exec(text) ?? [];
      if (head === undefined) return;
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      if (text.length < text.indexOf("\r\n\r\n") + 4 + length) return;
      note(names[index], text);
      text = "";
      AFTER[names[index]](socket);
    });
  };
  const main = await open(asked);
  const urls = Object.fromEntries(names.map((name, at) => [name, `http://127.0.0.1:${main.address().port}/${at}`]));
  const servers = [main];
  for (const [name, act] of Object.entries(BEFORE)) {
    const server = await open((socket) => {
      socket.on("data", (part) => note(name, part.toString("latin1")));
      act(socket);
    });
    servers.push(server);
    urls[name] = `http://127.0.0.1:${server.address().port}`;
  }
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
  };
  return { urls, seen, stop };
};
