// The answer that is decoded: a `server/list` of many servers with the documented fields, written as PHP writes it.

const NETWORK = '{"v6_network":"2001:DB8:1000::","v6_main_ip":"2001:DB8:1000::1","v6_network_size":"64"}';

const server = (n) =>
  `"${576965 + n}":{"SUBID":"${576965 + n}","os":"CentOS 6 x64","ram":"4096 MB","disk":"Virtual 60 GB",` +
  `"main_ip":"203.0.${Math.floor(n / 250) % 250}.${n % 250}","vcpu_count":"${1 + (n % 8)}","location":"New Jersey","DCID":"1",` +
  `"default_password":"nreqnus!ib${n}","date_created":"2013-12-19 14:45:41","pending_charges":"46.67",` +
  `"status":"active","cost_per_month":"10.05","current_bandwidth_gb":${n % 900}.512,` +
  `"allowed_bandwidth_gb":"1000","netmask_v4":"255.255.255.248","gateway_v4":"203.0.${Math.floor(n / 250) % 250}.1",` +
  '"power_status":"running","server_state":"ok","VPSPLANID":"28","v6_network":"2001:DB8:1000::",' +
  `"v6_main_ip":"2001:DB8:1000::${(n % 250).toString(16)}","v6_network_size":"64","v6_networks":[${NETWORK}],` +
  `"label":"my new server \\u00e9\\u4e2d ${n}","internal_ip":"10.99.0.10",` +
  '"kvm_url":"https:\\/\\/my.vultr.com\\/subs\\/novnc\\/vapi.php?data=eawxFVZw2mXnhGUV","auto_backups":"yes",' +
  '"tag":"mytag","OSID":"127","APPID":"0","FIREWALLGROUPID":"0"}';

/** The texts that are made to differ, so that hardly anything of a server is as in the one before. */
const TEXTS =
  /"(os|ram|disk|location|default_password|status|netmask_v4|gateway_v4|power_status|server_state|v6_network|label|internal_ip|kvm_url|tag)":"/g;

export const servers = (count, differing) => {
  const one = (_, n) => (differing ? server(n).replaceAll(TEXTS, (key) => `${key}${(n * 7919) % 10_007}`) : server(n));
  return new TextEncoder().encode(`{${Array.from({ length: count }, one).join(",")}}`);
};
