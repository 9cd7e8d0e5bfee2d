import { Cvm } from "vpswire";

const cvm = new Cvm({
  baseUrl: "https://panel.example/api/client",
  publicToken: "YOUR-PUBLIC-TOKEN",
  privateToken: "YOUR-PRIVATE-TOKEN",
});
const { vpses } = await cvm.vps.list();
for (const vps of vpses) {
  console.log(vps.hostname, (await cvm.vps.status({ id: vps.id })).status);
}
