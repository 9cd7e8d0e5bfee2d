// Hides the secrets of an answer from anything that displays it.

import { SECRETS } from "./secrets.js";

/** Returns the answer with secrets that are accessible only by name: nothing that shows or copies the answer includes them. */
export const veiled = (answer) => {
  if (answer === null || typeof answer !== "object") return answer;
  for (const [name, value] of Object.entries(answer)) {
    if (SECRETS.includes(name)) Object.defineProperty(answer, name, { enumerable: false });
    else veiled(value);
  }
  return answer;
};
