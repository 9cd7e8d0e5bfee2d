// A clock that is never set back, milliseconds. Node would first have to load what `performance` is.

export const elapsed = () => Number(process.hrtime.bigint()) / 1e6;
