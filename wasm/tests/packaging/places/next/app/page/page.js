import { Vultr } from "vpswire";

export const dynamic = "force-dynamic";

export default async function Page() {
  return <p>{Object.keys(await new Vultr({ apiKey: "KEY12345", baseUrl: process.env.SERVICE }).os.list()).join()}</p>;
}
