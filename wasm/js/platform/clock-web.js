// A clock that is never set back, milliseconds.

export const elapsed = () => performance.now();
