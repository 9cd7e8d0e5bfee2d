/** Shows the request of a call, for use outside the page. */
export { Request } from "./request.tsx";
