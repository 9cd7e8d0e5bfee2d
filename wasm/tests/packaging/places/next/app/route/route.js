import { Vultr } from "vpswire";

export const dynamic = "force-dynamic";

export async function GET() {
  return Response.json(Object.keys(await new Vultr({ apiKey: "KEY12345", baseUrl: process.env.SERVICE }).os.list()));
}
