// Printed from the table of calls. Do not edit: `make faces` rewrites it.

import type { Printed } from "../service.ts";

/** The calls of the CVM Client API. */
export const printed: Printed = {
  api: "cvm",
  client: "Cvm",
  truth: ["0", "1"],
  account: [
    { name: "base_url", variable: "VPSWIRE_CVM_URL", secret: false, usual: "" },
    { name: "public_token", variable: "VPSWIRE_CVM_PUBLIC_TOKEN", secret: true, header: "API-Public-Token" },
    { name: "private_token", variable: "VPSWIRE_CVM_PRIVATE_TOKEN", secret: true, header: "API-Private-Token" },
  ],
  calls: {
    "vps.list": ["GET /vps/list"],
    "vps.status": ["GET /vps/{id}/status", "id id int"],
    "vps.start": ["POST /vps/{id}/start", "id id int"],
    "vps.stop": ["POST /vps/{id}/stop", "id id int"],
    "vps.restart": ["POST /vps/{id}/restart", "id id int"],
  },
};
