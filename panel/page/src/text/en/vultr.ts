/** The texts of vultr, in English. */
export const vultr = {} as const;
