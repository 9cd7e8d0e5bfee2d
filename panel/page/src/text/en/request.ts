/** The texts of request, in English. */
export const request = {} as const;
