/** Shows the request of a call: how it is made from elsewhere. */
export { Request } from "./request.tsx";
