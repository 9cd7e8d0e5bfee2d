/** State that the screens share: accounts, answers, actions, settings. */
export { accountOf, accounts, groups, isReadOnly } from "./accounts.ts";
export { act, type Doing, dismiss, lookUp, type Notice, notices, type Outcome, report } from "./act.ts";
export { questions } from "./consent.ts";
export { type Loaded, load, reloadAll } from "./load.ts";
export { begin, isReached, open, reopen, state, useSimulator, useWorld } from "./session.ts";
export { applySettings, change, type Settings, settings } from "./settings.ts";
export { client, now, source } from "./source.ts";
