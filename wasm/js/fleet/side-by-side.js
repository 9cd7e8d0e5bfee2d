// Work on many accounts at once.

/** How many calls are made at once. */
const MOST = 32;

/** The places of calls, one of each account in turn: an account with many calls keeps no other from being asked. */
const inTurn = (accounts) => {
  const counts = new Map();
  const turns = accounts.map((account, place) => {
    const turn = counts.get(account) ?? 0;
    counts.set(account, turn + 1);
    return [turn, place];
  });
  return turns.sort(([a, first], [b, second]) => a - b || first - second).map(([, place]) => place);
};

/** Does the work for each place of a list of accounts. */
export const sideBySide = async (accounts, work) => {
  const places = inTurn(accounts);
  let next = 0;
  const lane = async () => {
    while (next < places.length) await work(places[next++]);
  };
  await Promise.all(Array.from({ length: Math.min(MOST, places.length) }, lane));
};
