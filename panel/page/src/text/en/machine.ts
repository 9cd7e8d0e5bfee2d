/** The texts of machine, in English. */
export const machine = {} as const;
