// What the tests of calls share: an account, and the errors that calls and constructors end with.

import assert from "node:assert/strict";
import { VpsError } from "vpswire";

/** A key that must not be shown. */
export const KEY = "VULTRKEYNOTREAL5555ABCDEFGHIJKLMNOPQ";

/** The error that a call ends with. */
export const fails = async (made) => {
  const error = await made.then(
    () => assert.fail("no error"),
    (error) => error,
  );
  assert.ok(error instanceof VpsError, String(error));
  return error;
};

/** What a function throws. */
export const caught = (does) => {
  try {
    does();
  } catch (error) {
    assert.ok(error instanceof VpsError, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
};

/** What an error says of its call. */
export const what = ({ code, verdict, retryable }) => [code, verdict, retryable];
