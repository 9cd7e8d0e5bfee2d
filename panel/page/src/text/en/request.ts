/** The texts of the display of requests, in English. */
export const request = {
  "request.show": "Show the request",
  "request.title": "The request of {call}",
  "request.languages": "Languages",
  "request.copy": "Copy",
  "request.close": "Close",
  "request.masked": "Keys are masked: a program reads them from its environment.",
} as const;
