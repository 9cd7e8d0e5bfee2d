import { Vultr } from "vpswire";
import { Fleet } from "vpswire/fleet";

export const runtime = "edge";
export const dynamic = "force-dynamic";

export async function GET() {
  const shop = new Vultr({ apiKey: "KEY12345", baseUrl: process.env.SERVICE });
  const { machines } = await new Fleet({ shop }).list();
  return Response.json(machines.map(({ machine }) => machine));
}
