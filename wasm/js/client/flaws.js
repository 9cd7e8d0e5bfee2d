// The places in answers that are not as documented.

const flaws = new WeakMap();

/** Keeps the flaws of an answer, which came as JSON, and gives the answer. */
export const keepFlaws = (answer, json) => {
  if (answer instanceof Object) flaws.set(answer, JSON.parse(json));
  return answer;
};

export const flawsOf = (answer) => flaws.get(answer) ?? [];
