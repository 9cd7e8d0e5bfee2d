// In Deno, each request is sent by a worker of its own. While a server sends interim responses or the size of a chunk endlessly,
// the thread that called `fetch` runs nothing else, so no time-out could end the call there.

/**
 * The program of a worker: sends the request of the first message, then answers each further one with the next part of the body.
 * It is text, because bundlers change functions and do not find files.
 */
const PROGRAM = `
// What has arrived since the last answer: a message takes more memory than a small part.
const all = new Uint8Array(64 << 10);
let length = 0;
// Deno's default reader allocates 64 KiB for each part, even for a single byte.
let room = new Uint8Array(16 << 10);
const isFull = () => length > all.length - room.length;

let isAsked = false;
let isDue = false;
let isOver = false;
let problem;
let goOn;

const turn = () => new Promise((resolve) => setTimeout(resolve));

const collect = async (body) => {
  const reader = body?.getReader({ mode: "byob" });
  for (let parts = 1; reader; parts++) {
    const { done, value } = await reader.read(room);
    if (done) return;
    all.set(value, length);
    length += value.length;
    room = new Uint8Array(value.buffer);
    answer();
    if (isFull()) await new Promise((resolve) => (goOn = resolve));
    // Memory is freed between turns.
    if (parts % 64 === 0) await turn();
  }
};

const answer = () => {
  if (!isAsked || !(isOver || isFull() || (isDue && length > 0))) return;
  isAsked = isDue = false;
  if (length === 0 && problem) postMessage({ error: copied(problem) });
  else postMessage({ came: length > 0 ? all.slice(0, length) : undefined });
  length = 0;
  goOn?.();
};

// A message does not keep all of an error.
const copied = (error) => error && { message: String(error.message ?? error), cause: copied(error.cause) };

const send = async ({ url, init }) => {
  try {
    const { status, headers, body } = await fetch(url, init);
    isAsked = false;
    postMessage({ came: { status, headers: [...headers] } });
    await collect(body);
  } catch (error) {
    problem = error;
  }
  isOver = true;
  answer();
};

onmessage = ({ data }) => {
  isAsked = true;
  if (data) return send(data);
  setTimeout(() => {
    isDue = true;
    answer();
  }, 5);
  answer();
};
`;

let client;

/** Like `fetch`, but no connection is reused, and the body can only be read by its reader. */
export const fetchApart = async (url, { signal, ...init }) => {
  if (!globalThis.Worker) {
    // Some hosts have no workers. Deno resends a request by itself, even a create, if a reused connection breaks.
    client ??= Deno.createHttpClient({ poolMaxIdlePerHost: 0 });
    return fetch(url, { ...init, signal, client });
  }
  const worker = new Worker(`data:text/javascript,${encodeURIComponent(PROGRAM)}`, { type: "module" });
  const stop = () => worker.terminate();
  signal.addEventListener("abort", stop);
  const ask = (request) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data: { came, error } }) => (error ? reject(error) : resolve(came));
      worker.onerror = (event) => {
        event.preventDefault();
        reject(event);
      };
      worker.postMessage(request);
    });
  const read = async () => {
    const value = await ask();
    return { done: !value, value };
  };
  try {
    const { status, headers } = await ask({ url, init });
    return { status, headers, body: { getReader: () => ({ read, cancel: async () => stop() }) } };
  } catch (error) {
    stop();
    throw error;
  }
};
