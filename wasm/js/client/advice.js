// Advice for an account without the key that a call needs.

import { KEY } from "./settings.js";

/** Adds advice to the parts of an error if the key is missing, which is the only cause of an unsent `auth` error. */
export const advised = (error) => {
  const { code, verdict } = error;
  if (code === "auth" && verdict === "not_sent") error.message += `: ${KEY}`;
  return error;
};
