/** Texts as literals of each language. Characters that are invisible or change the text direction are always escaped. */

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const UTF8 = new TextEncoder();

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
const octal = (byte: number) => `\\${byte.toString(8).padStart(3, "0")}`;
const SHORT: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Returns a text between double quotes, with hidden characters escaped by `hide`. */
function quoted(text: string, hide: (letter: string) => string): string {
  const letters = Array.from(text, (letter) => SHORT[letter] ?? (HIDDEN.test(letter) ? hide(letter) : letter));
  return `"${letters.join("")}"`;
}

const codeOf = (letter: string) => letter.codePointAt(0) ?? 0;

/** Returns an escape of a language whose short form has at most four digits. */
const unicode = (letter: string, long: (code: number) => string) => {
  const code = codeOf(letter);
  if (code > 0xffff) return long(code);
  return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
};

/** For Python. */
export const python = (text: string): string =>
  quoted(text, (letter) => unicode(letter, (code) => `\\U${hex(code, 8)}`));

/** For JavaScript. */
export const javascript = (text: string): string =>
  quoted(text, (letter) => unicode(letter, (code) => `\\u{${hex(code, 1)}}`));

/** For Rust. */
export const rust = (text: string): string => quoted(text, (letter) => `\\u{${hex(codeOf(letter), 2)}}`);

/** For C: hexadecimal escapes have no fixed length, and two question marks may begin a trigraph. */
export const c = (text: string): string =>
  quoted(text, (letter) => Array.from(UTF8.encode(letter), octal).join("")).replace(/\?(?=\?)/g, "?\\");

/** Bytes between double quotes, with what is not ASCII as an escape; for Python and Rust. */
export function byteText(bytes: Uint8Array): string {
  const escaped = (byte: number) => {
    const letter = String.fromCharCode(byte);
    return SHORT[letter] ?? (byte < 0x20 || byte > 0x7e ? `\\x${hex(byte, 2)}` : letter);
  };
  return `b"${Array.from(bytes, escaped).join("")}"`;
}

/** Bytes for C. */
export function cBytes(bytes: Uint8Array): string {
  const escaped = (byte: number) => {
    const letter = String.fromCharCode(byte);
    return SHORT[letter] ?? (byte < 0x20 || byte > 0x7e ? octal(byte) : letter);
  };
  return `"${Array.from(bytes, escaped).join("")}"`.replace(/\?(?=\?)/g, "?\\");
}

/** A word for a POSIX shell. Hidden characters except line breaks need the quotes of bash and zsh. */
export function shell(word: string): string {
  if (/^[\w.,:@%+/=-]+$/.test(word)) return word;
  if (!HIDDEN.test(word.replaceAll("\n", ""))) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = Array.from(word, (letter) => {
    if (letter === "\\" || letter === "'") return `\\${letter}`;
    if (letter === '"') return letter;
    const bytes = () => Array.from(UTF8.encode(letter), (byte) => `\\x${hex(byte, 2)}`).join("");
    return SHORT[letter] ?? (HIDDEN.test(letter) ? bytes() : letter);
  });
  return `$'${escaped.join("")}'`;
}
