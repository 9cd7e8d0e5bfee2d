// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client } from "../client/client.js";
import type { Call, CallOptions, ClientOptions, ListCall } from "../client/types.js";

/** The account of a {@link Vultr} client, and how it makes its calls. */
export interface VultrOptions extends ClientOptions {
  /** The account's API key; some calls need none. Default: the value of `VPSWIRE_VULTR_API_KEY`. *(secret)* */
  apiKey?: string | undefined;
}

/**
 * A client of Vultr v1, for a Vultr account. Nothing is connected until the first call, and there is nothing to close.
 *
 * Undocumented fields that the service sends are in the answers too, though not in their types. Ids that are integers
 * come in ascending order, as in every object; `view` keeps the order of the service.
 *
 * @example
 * ```ts
 * import { Vultr } from "vpswire";
 * const vultr = new Vultr({ apiKey: "YOUR-KEY" });
 * const servers = await vultr.server.list({ tag: "web" });
 * for (const [subid, server] of Object.entries(servers)) {
 *   console.log(subid, server.label, server.status, server.cost_per_month);
 * }
 * ```
 */
export declare class Vultr extends Client {
  /**
   * A client for one account. In Node and Bun what is not given of the account is what the environment says. Throws a
   * `VpsError` of code `"invalid_params"` if an option is unknown, missing or of another kind; a key or URL that cannot
   * be one is refused so by the first call.
   */
  constructor(options?: VultrOptions);
  /** The calls of the group `account`. */
  readonly account: AccountCalls;
  /** The calls of the group `app`. */
  readonly app: AppCalls;
  /** The calls of the group `auth`. */
  readonly auth: AuthCalls;
  /** The calls of the group `backup`. */
  readonly backup: BackupCalls;
  /** The calls of the group `baremetal`. */
  readonly baremetal: BaremetalCalls;
  /** The calls of the group `block`. */
  readonly block: BlockCalls;
  /** The calls of the group `dns`. */
  readonly dns: DnsCalls;
  /** The calls of the group `firewall`. */
  readonly firewall: FirewallCalls;
  /** The calls of the group `iso`. */
  readonly iso: IsoCalls;
  /** The calls of the group `os`. */
  readonly os: OsCalls;
  /** The calls of the group `plans`. */
  readonly plans: PlansCalls;
  /** The calls of the group `regions`. */
  readonly regions: RegionsCalls;
  /** The calls of the group `reservedip`. */
  readonly reservedip: ReservedipCalls;
  /** The calls of the group `server`. */
  readonly server: ServerCalls;
  /** The calls of the group `snapshot`. */
  readonly snapshot: SnapshotCalls;
  /** The calls of the group `sshkey`. */
  readonly sshkey: SshkeyCalls;
  /** The calls of the group `startupscript`. */
  readonly startupscript: StartupscriptCalls;
  /** The calls of the group `user`. */
  readonly user: UserCalls;
}

/** The calls of the group `account`. */
export interface AccountCalls {
  /**
   * Show the account's balance, pending charges and last payment.
   *
   * A negative balance is credit. Charges pend until the next invoice.
   *
   * `GET /v1/account/info`: only reads. Access right: `billing`.
   *
   * Gives {@link Account}.
   */
  readonly info: Call<[options?: CallOptions], Account>;
}

/** The calls of the group `app`. */
export interface AppCalls {
  /**
   * List the applications that a new machine can be installed with.
   *
   * `GET /v1/app/list`: only reads. Needs no key.
   *
   * Gives a map by id of {@link App}.
   */
  readonly list: ListCall<[options?: CallOptions], { [id: string]: App }, App>;
}

/** The calls of the group `auth`. */
export interface AuthCalls {
  /**
   * Show the owner and the access rights of the API key in use.
   *
   * `GET /v1/auth/info`: only reads.
   *
   * Gives {@link KeyInfo}.
   */
  readonly info: Call<[options?: CallOptions], KeyInfo>;
}

/** The calls of the group `backup`. */
export interface BackupCalls {
  /**
   * List the account's backups.
   *
   * With either filter the answer is still a map.
   *
   * `GET /v1/backup/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link Backup}.
   */
  readonly list: ListCall<[params?: BackupListParams, options?: CallOptions], { [id: string]: Backup }, Backup>;
}

/** The calls of the group `baremetal`. */
export interface BaremetalCalls {
  /**
   * Show a bare metal server's traffic, day by day.
   *
   * `GET /v1/baremetal/bandwidth`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link Traffic}.
   */
  readonly bandwidth: Call<[params: BaremetalBandwidthParams, options?: CallOptions], Traffic>;
  /**
   * Create a bare metal server. Billing starts at once.
   *
   * The answer has only its id, and comes long before the server is ready: `baremetal/list` shows when its status is
   * active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
   *
   * `POST /v1/baremetal/create`: **costs money or creates something**. Access right: `provisioning`.
   *
   * Gives {@link NewSubscription}.
   */
  readonly create: Call<[params: BaremetalCreateParams, options?: CallOptions], NewSubscription>;
  /**
   * Destroy a bare metal server. Its data and its addresses are lost for good.
   *
   * `POST /v1/baremetal/destroy`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroy: Call<[params: BaremetalDestroyParams, options?: CallOptions], unknown>;
  /**
   * Power a bare metal server off at once, without a shutdown.
   *
   * Data not yet written to disk is lost. It is still billed; `baremetal/destroy` ends that.
   *
   * `POST /v1/baremetal/halt`: acts: executing it twice differs from executing it once. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly halt: Call<[params: BaremetalHaltParams, options?: CallOptions], unknown>;
  /**
   * Enable IPv6 on a bare metal server, without a restart.
   *
   * `POST /v1/baremetal/ipv6_enable`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly ipv6Enable: Call<[params: BaremetalIpv6EnableParams, options?: CallOptions], unknown>;
  /**
   * Set the label of a bare metal server.
   *
   * `POST /v1/baremetal/label_set`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly labelSet: Call<[params: BaremetalLabelSetParams, options?: CallOptions], unknown>;
  /**
   * List the account's bare metal servers, including those that are still being created.
   *
   * At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
   *
   * `GET /v1/baremetal/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link BareMetal}.
   */
  readonly list: ListCall<
    [params?: BaremetalListParams, options?: CallOptions],
    { [id: string]: BareMetal },
    BareMetal
  >;
  /**
   * List the IPv4 addresses of a bare metal server, under its id. Only an active server has any.
   *
   * `GET /v1/baremetal/list_ipv4`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of a list of {@link Ipv4}.
   */
  readonly listIpv4: Call<[params: BaremetalListIpv4Params, options?: CallOptions], { [id: string]: Ipv4[] }>;
  /**
   * List the IPv6 addresses of a bare metal server, under its id. Only an active server with IPv6 has any.
   *
   * `GET /v1/baremetal/list_ipv6`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of a list of {@link Ipv6}.
   */
  readonly listIpv6: Call<[params: BaremetalListIpv6Params, options?: CallOptions], { [id: string]: Ipv6[] }>;
  /**
   * Restart a bare metal server at once, without a shutdown.
   *
   * Data not yet written to disk is lost.
   *
   * `POST /v1/baremetal/reboot`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reboot: Call<[params: BaremetalRebootParams, options?: CallOptions], unknown>;
  /**
   * Set the tag of a bare metal server.
   *
   * `POST /v1/baremetal/tag_set`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly tagSet: Call<[params: BaremetalTagSetParams, options?: CallOptions], unknown>;
  /**
   * Install another application on a bare metal server. All data on it is lost for good.
   *
   * `POST /v1/baremetal/app_change`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly appChange: Call<[params: BaremetalAppChangeParams, options?: CallOptions], unknown>;
  /**
   * List the applications that a bare metal server can be changed to: not every change is possible.
   *
   * `GET /v1/baremetal/app_change_list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link App}.
   */
  readonly appChangeList: ListCall<
    [params: BaremetalAppChangeListParams, options?: CallOptions],
    { [id: string]: App },
    App
  >;
  /**
   * Show what the application of a bare metal server reports, such as addresses and initial passwords.
   *
   * `GET /v1/baremetal/get_app_info`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link AppInfo}.
   */
  readonly getAppInfo: Call<[params: BaremetalGetAppInfoParams, options?: CallOptions], AppInfo>;
  /**
   * Read the user data of a bare metal server.
   *
   * `GET /v1/baremetal/get_user_data`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link UserData}.
   */
  readonly getUserData: Call<[params: BaremetalGetUserDataParams, options?: CallOptions], UserData>;
  /**
   * Install another operating system on a bare metal server. All data on it is lost for good.
   *
   * `POST /v1/baremetal/os_change`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly osChange: Call<[params: BaremetalOsChangeParams, options?: CallOptions], unknown>;
  /**
   * List the operating systems that a bare metal server can be changed to: not every change is possible.
   *
   * `GET /v1/baremetal/os_change_list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link Os}.
   */
  readonly osChangeList: ListCall<
    [params: BaremetalOsChangeListParams, options?: CallOptions],
    { [id: string]: Os },
    Os
  >;
  /**
   * Reinstall the operating system of a bare metal server. All data on it is lost for good; its addresses stay.
   *
   * `POST /v1/baremetal/reinstall`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reinstall: Call<[params: BaremetalReinstallParams, options?: CallOptions], unknown>;
  /**
   * Replace the user data of a bare metal server.
   *
   * Most systems read it only once, after their installation.
   *
   * `POST /v1/baremetal/set_user_data`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly setUserData: Call<[params: BaremetalSetUserDataParams, options?: CallOptions], unknown>;
}

/** The calls of the group `block`. */
export interface BlockCalls {
  /**
   * Attach a volume to a server.
   *
   * It must not be attached to any other server at that moment.
   *
   * `POST /v1/block/attach`: acts: executing it twice differs from executing it once. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly attach: Call<[params: BlockAttachParams, options?: CallOptions], unknown>;
  /**
   * Create a volume. Billing starts at once.
   *
   * Give it a unique label: it shows whether a create whose answer was lost was carried out.
   *
   * `POST /v1/block/create`: **costs money or creates something**. Access right: `provisioning`.
   *
   * Gives {@link NewSubscription}.
   */
  readonly create: Call<[params: BlockCreateParams, options?: CallOptions], NewSubscription>;
  /**
   * Delete a volume. All data on it is lost for good.
   *
   * `POST /v1/block/delete`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly delete: Call<[params: BlockDeleteParams, options?: CallOptions], unknown>;
  /**
   * Detach a volume from the server that it is attached to.
   *
   * Unmount it there first.
   *
   * `POST /v1/block/detach`: acts: executing it twice differs from executing it once. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly detach: Call<[params: BlockDetachParams, options?: CallOptions], unknown>;
  /**
   * Set the label of a volume.
   *
   * `POST /v1/block/label_set`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly labelSet: Call<[params: BlockLabelSetParams, options?: CallOptions], unknown>;
  /**
   * List the account's volumes.
   *
   * Asked for one volume, the service answers a bare record: it is read as a list of one.
   *
   * `GET /v1/block/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a list of {@link BlockVolume}.
   */
  readonly list: ListCall<[params?: BlockListParams, options?: CallOptions], BlockVolume[], BlockVolume>;
  /**
   * Resize a volume, which changes its price.
   *
   * The file system on it does not change: before a volume is made smaller, its file system and partitions must be made
   * smaller by hand, or data is lost.
   *
   * `POST /v1/block/resize`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly resize: Call<[params: BlockResizeParams, options?: CallOptions], unknown>;
}

/** The calls of the group `dns`. */
export interface DnsCalls {
  /**
   * Create a domain, with initial A and MX records for an address.
   *
   * `POST /v1/dns/create_domain`: **costs money or creates something**. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly createDomain: Call<[params: DnsCreateDomainParams, options?: CallOptions], unknown>;
  /**
   * Add a record to a domain.
   *
   * The same call again adds the same record again. The id of the new record is not returned: `dns/records` has it.
   *
   * `POST /v1/dns/create_record`: **costs money or creates something**. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly createRecord: Call<[params: DnsCreateRecordParams, options?: CallOptions], unknown>;
  /**
   * Delete a domain and all its records.
   *
   * `POST /v1/dns/delete_domain`: **destroys data, or gives up an address for good**. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly deleteDomain: Call<[params: DnsDeleteDomainParams, options?: CallOptions], unknown>;
  /**
   * Delete one record of a domain.
   *
   * `POST /v1/dns/delete_record`: **destroys data, or gives up an address for good**. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly deleteRecord: Call<[params: DnsDeleteRecordParams, options?: CallOptions], unknown>;
  /**
   * Turn DNSSEC on or off for a domain.
   *
   * Once it is on, the DS records of `dns/dnssec_info` belong at the registrar. Remove them there before turning it
   * off, or the domain no longer resolves.
   *
   * `POST /v1/dns/dnssec_enable`: sets something: the same call again changes nothing more. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly dnssecEnable: Call<[params: DnsDnssecEnableParams, options?: CallOptions], unknown>;
  /**
   * List the DNSKEY and DS records of a domain, each as one line of text.
   *
   * Empty where DNSSEC is off.
   *
   * `GET /v1/dns/dnssec_info`: only reads. Access right: `dns`.
   *
   * Gives a list of text.
   */
  readonly dnssecInfo: Call<[params: DnsDnssecInfoParams, options?: CallOptions], string[]>;
  /**
   * List the account's domains.
   *
   * `GET /v1/dns/list`: only reads. Access right: `dns`.
   *
   * Gives a list of {@link Domain}.
   */
  readonly list: ListCall<[options?: CallOptions], Domain[], Domain>;
  /**
   * List the records of a domain.
   *
   * `GET /v1/dns/records`: only reads. Access right: `dns`.
   *
   * Gives a list of {@link DnsRecord}.
   */
  readonly records: ListCall<[params: DnsRecordsParams, options?: CallOptions], DnsRecord[], DnsRecord>;
  /**
   * Show the start-of-authority (SOA) record of a domain.
   *
   * `GET /v1/dns/soa_info`: only reads. Access right: `dns`.
   *
   * Gives {@link Soa}.
   */
  readonly soaInfo: Call<[params: DnsSoaInfoParams, options?: CallOptions], Soa>;
  /**
   * Change the start-of-authority (SOA) record of a domain.
   *
   * Parameters that are not given stay unchanged.
   *
   * `POST /v1/dns/soa_update`: sets something: the same call again changes nothing more. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly soaUpdate: Call<[params: DnsSoaUpdateParams, options?: CallOptions], unknown>;
  /**
   * Change a record of a domain.
   *
   * Parameters that are not given stay unchanged.
   *
   * `POST /v1/dns/update_record`: sets something: the same call again changes nothing more. Access right: `dns`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly updateRecord: Call<[params: DnsUpdateRecordParams, options?: CallOptions], unknown>;
}

/** The calls of the group `firewall`. */
export interface FirewallCalls {
  /**
   * Create a firewall group. It has no rules yet.
   *
   * `POST /v1/firewall/group_create`: **costs money or creates something**. Access right: `firewall`.
   *
   * Gives {@link NewFirewallGroup}.
   */
  readonly groupCreate: Call<[params?: FirewallGroupCreateParams, options?: CallOptions], NewFirewallGroup>;
  /**
   * Delete a firewall group and its rules.
   *
   * Servers that use it lose it, which can leave their ports open to the internet.
   *
   * `POST /v1/firewall/group_delete`: **destroys data, or gives up an address for good**. Access right: `firewall`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly groupDelete: Call<[params: FirewallGroupDeleteParams, options?: CallOptions], unknown>;
  /**
   * List the account's firewall groups.
   *
   * `GET /v1/firewall/group_list`: only reads. Access right: `firewall`.
   *
   * Gives a map by id of {@link FirewallGroup}.
   */
  readonly groupList: ListCall<
    [params?: FirewallGroupListParams, options?: CallOptions],
    { [id: string]: FirewallGroup },
    FirewallGroup
  >;
  /**
   * Set the description of a firewall group.
   *
   * `POST /v1/firewall/group_set_description`: sets something: the same call again changes nothing more. Access right:
   * `firewall`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly groupSetDescription: Call<[params: FirewallGroupSetDescriptionParams, options?: CallOptions], unknown>;
  /**
   * Add a rule to a firewall group: traffic that matches it is allowed.
   *
   * `POST /v1/firewall/rule_create`: **costs money or creates something**. Access right: `firewall`.
   *
   * Gives {@link NewFirewallRule}.
   */
  readonly ruleCreate: Call<[params: FirewallRuleCreateParams, options?: CallOptions], NewFirewallRule>;
  /**
   * Delete a rule of a firewall group. Traffic that it allowed is blocked.
   *
   * `POST /v1/firewall/rule_delete`: **destroys data, or gives up an address for good**. Access right: `firewall`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly ruleDelete: Call<[params: FirewallRuleDeleteParams, options?: CallOptions], unknown>;
  /**
   * List the rules of a firewall group, for one direction and one kind of address.
   *
   * `GET /v1/firewall/rule_list`: only reads. Access right: `firewall`.
   *
   * Gives a map by id of {@link FirewallRule}.
   */
  readonly ruleList: ListCall<
    [params: FirewallRuleListParams, options?: CallOptions],
    { [id: string]: FirewallRule },
    FirewallRule
  >;
}

/** The calls of the group `iso`. */
export interface IsoCalls {
  /**
   * Add an ISO image to the account, downloaded from a URL.
   *
   * The answer comes before the download is done: `iso/list` shows its status.
   *
   * `POST /v1/iso/create_from_url`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives {@link NewIso}.
   */
  readonly createFromUrl: Call<[params: IsoCreateFromUrlParams, options?: CallOptions], NewIso>;
  /**
   * List the account's ISO images.
   *
   * `GET /v1/iso/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link IsoImage}.
   */
  readonly list: ListCall<[options?: CallOptions], { [id: string]: IsoImage }, IsoImage>;
}

/** The calls of the group `os`. */
export interface OsCalls {
  /**
   * List the operating systems that a new machine can be installed with.
   *
   * Some ids mean something else: 159 an ISO image, 164 a snapshot, 180 a backup, 186 an application.
   *
   * `GET /v1/os/list`: only reads. Needs no key.
   *
   * Gives a map by id of {@link Os}.
   */
  readonly list: ListCall<[options?: CallOptions], { [id: string]: Os }, Os>;
}

/** The calls of the group `plans`. */
export interface PlansCalls {
  /**
   * List the plans for servers, and the locations where each is available.
   *
   * The sandbox plan (2.50 dollars) is not available through the API.
   *
   * `GET /v1/plans/list`: only reads.
   *
   * Gives a map by id of {@link Plan}.
   */
  readonly list: ListCall<[params?: PlansListParams, options?: CallOptions], { [id: string]: Plan }, Plan>;
  /**
   * List the plans for bare metal servers.
   *
   * `GET /v1/plans/list_baremetal`: only reads.
   *
   * Gives a map by id of {@link BareMetalPlan}.
   */
  readonly listBaremetal: ListCall<[options?: CallOptions], { [id: string]: BareMetalPlan }, BareMetalPlan>;
  /**
   * List the plans of the kind `vc2` (shared processors).
   *
   * It does not say where they are available; `plans/list` does.
   *
   * `GET /v1/plans/list_vc2`: only reads.
   *
   * Gives a map by id of {@link Plan}.
   */
  readonly listVc2: ListCall<[options?: CallOptions], { [id: string]: Plan }, Plan>;
  /**
   * List the plans of the kind `vdc2` (dedicated processors).
   *
   * It does not say where they are available; `plans/list` does.
   *
   * `GET /v1/plans/list_vdc2`: only reads.
   *
   * Gives a map by id of {@link Plan}.
   */
  readonly listVdc2: ListCall<[options?: CallOptions], { [id: string]: Plan }, Plan>;
}

/** The calls of the group `regions`. */
export interface RegionsCalls {
  /**
   * List the ids (`VPSPLANID`) of the plans that are available in a location now.
   *
   * It takes no key, so it has no plans that are special to an account.
   *
   * `GET /v1/regions/availability`: only reads. Needs no key.
   *
   * Gives a list of an integer.
   */
  readonly availability: Call<[params: RegionsAvailabilityParams, options?: CallOptions], number[]>;
  /**
   * List the ids (`METALPLANID`) of the bare metal plans that are available in a location now.
   *
   * `GET /v1/regions/availability_baremetal`: only reads.
   *
   * Gives a list of an integer.
   */
  readonly availabilityBaremetal: Call<[params: RegionsAvailabilityBaremetalParams, options?: CallOptions], number[]>;
  /**
   * List the ids (`VPSPLANID`) of the `vc2` plans that are available in a location now.
   *
   * It takes no key, so it has no plans that are special to an account.
   *
   * `GET /v1/regions/availability_vc2`: only reads. Needs no key.
   *
   * Gives a list of an integer.
   */
  readonly availabilityVc2: Call<[params: RegionsAvailabilityVc2Params, options?: CallOptions], number[]>;
  /**
   * List the ids (`VPSPLANID`) of the `vdc2` plans that are available in a location now.
   *
   * It takes no key, so it has no plans that are special to an account.
   *
   * `GET /v1/regions/availability_vdc2`: only reads. Needs no key.
   *
   * Gives a list of an integer.
   */
  readonly availabilityVdc2: Call<[params: RegionsAvailabilityVdc2Params, options?: CallOptions], number[]>;
  /**
   * List the locations.
   *
   * A location that is listed may have no capacity for new machines.
   *
   * `GET /v1/regions/list`: only reads. Needs no key.
   *
   * Gives a map by id of {@link Region}.
   */
  readonly list: ListCall<[params?: RegionsListParams, options?: CallOptions], { [id: string]: Region }, Region>;
}

/** The calls of the group `reservedip`. */
export interface ReservedipCalls {
  /**
   * Attach a reserved address to a server.
   *
   * It is done as well as the network allows at that moment: it is not meant for high availability.
   *
   * `POST /v1/reservedip/attach`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly attach: Call<[params: ReservedipAttachParams, options?: CallOptions], unknown>;
  /**
   * Turn an address that a server has into a reserved one. Billing starts at once.
   *
   * `POST /v1/reservedip/convert`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives {@link NewSubscription}.
   */
  readonly convert: Call<[params: ReservedipConvertParams, options?: CallOptions], NewSubscription>;
  /**
   * Reserve a new address. Billing starts at once.
   *
   * It can be used in that location only.
   *
   * `POST /v1/reservedip/create`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives {@link NewSubscription}.
   */
  readonly create: Call<[params: ReservedipCreateParams, options?: CallOptions], NewSubscription>;
  /**
   * Release a reserved address. It cannot be recovered.
   *
   * `POST /v1/reservedip/destroy`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroy: Call<[params: ReservedipDestroyParams, options?: CallOptions], unknown>;
  /**
   * Detach a reserved address from a server. It stays reserved, and is still billed.
   *
   * `POST /v1/reservedip/detach`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly detach: Call<[params: ReservedipDetachParams, options?: CallOptions], unknown>;
  /**
   * List the account's reserved addresses.
   *
   * `GET /v1/reservedip/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link ReservedIp}.
   */
  readonly list: ListCall<[options?: CallOptions], { [id: string]: ReservedIp }, ReservedIp>;
}

/** The calls of the group `server`. */
export interface ServerCalls {
  /**
   * Add an IPv4 address to a server. Billing starts at once.
   *
   * The server must be restarted before the address can be set up in it.
   *
   * `POST /v1/server/create_ipv4`: **costs money or creates something**. Access right: `upgrade`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly createIpv4: Call<[params: ServerCreateIpv4Params, options?: CallOptions], unknown>;
  /**
   * Remove a secondary IPv4 address from a server. The address is lost for good.
   *
   * The server is restarted without a shutdown: shut it down first.
   *
   * `POST /v1/server/destroy_ipv4`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroyIpv4: Call<[params: ServerDestroyIpv4Params, options?: CallOptions], unknown>;
  /**
   * Enable IPv6 on a server. The server is restarted, unless it was enabled already.
   *
   * `POST /v1/server/ipv6_enable`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly ipv6Enable: Call<[params: ServerIpv6EnableParams, options?: CallOptions], unknown>;
  /**
   * List the IPv4 addresses of a server, under its id. Only an active server has any.
   *
   * `GET /v1/server/list_ipv4`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of a list of {@link Ipv4}.
   */
  readonly listIpv4: Call<[params: ServerListIpv4Params, options?: CallOptions], { [id: string]: Ipv4[] }>;
  /**
   * List the IPv6 addresses of a server, under its id. Only an active server with IPv6 has any.
   *
   * `GET /v1/server/list_ipv6`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of a list of {@link Ipv6}.
   */
  readonly listIpv6: Call<[params: ServerListIpv6Params, options?: CallOptions], { [id: string]: Ipv6[] }>;
  /**
   * Reset the reverse DNS name of an IPv4 address to its default.
   *
   * It can take 6 to 12 hours to become visible.
   *
   * `POST /v1/server/reverse_default_ipv4`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reverseDefaultIpv4: Call<[params: ServerReverseDefaultIpv4Params, options?: CallOptions], unknown>;
  /**
   * Remove the reverse DNS name of an IPv6 address.
   *
   * It can take 6 to 12 hours to become visible.
   *
   * `POST /v1/server/reverse_delete_ipv6`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reverseDeleteIpv6: Call<[params: ServerReverseDeleteIpv6Params, options?: CallOptions], unknown>;
  /**
   * List the reverse DNS names of a server's IPv6 addresses, under its id. Only an active server with IPv6 has any.
   *
   * `GET /v1/server/reverse_list_ipv6`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of a list of {@link Ipv6Reverse}.
   */
  readonly reverseListIpv6: Call<
    [params: ServerReverseListIpv6Params, options?: CallOptions],
    { [id: string]: Ipv6Reverse[] }
  >;
  /**
   * Set the reverse DNS name of an IPv4 address.
   *
   * It can take 6 to 12 hours to become visible.
   *
   * `POST /v1/server/reverse_set_ipv4`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reverseSetIpv4: Call<[params: ServerReverseSetIpv4Params, options?: CallOptions], unknown>;
  /**
   * Set the reverse DNS name of an IPv6 address.
   *
   * It can take 6 to 12 hours to become visible.
   *
   * `POST /v1/server/reverse_set_ipv6`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reverseSetIpv6: Call<[params: ServerReverseSetIpv6Params, options?: CallOptions], unknown>;
  /**
   * Disable the automatic backups of a server.
   *
   * Only the provider's support can enable its backups again.
   *
   * `POST /v1/server/backup_disable`: **destroys data, or gives up an address for good**. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly backupDisable: Call<[params: ServerBackupDisableParams, options?: CallOptions], unknown>;
  /**
   * Enable automatic backups of a server, which costs extra.
   *
   * `POST /v1/server/backup_enable`: **costs money or creates something**. Access right: `upgrade`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly backupEnable: Call<[params: ServerBackupEnableParams, options?: CallOptions], unknown>;
  /**
   * Show the schedule of a server's backups.
   *
   * `POST /v1/server/backup_get_schedule`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link BackupSchedule}.
   */
  readonly backupGetSchedule: Call<[params: ServerBackupGetScheduleParams, options?: CallOptions], BackupSchedule>;
  /**
   * Set when a server is backed up. All times are UTC.
   *
   * `POST /v1/server/backup_set_schedule`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly backupSetSchedule: Call<[params: ServerBackupSetScheduleParams, options?: CallOptions], unknown>;
  /**
   * Restore a backup onto a server. The data on it is lost.
   *
   * `POST /v1/server/restore_backup`: **destroys data, or gives up an address for good**. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly restoreBackup: Call<[params: ServerRestoreBackupParams, options?: CallOptions], unknown>;
  /**
   * Restore a snapshot onto a server. The data on it is lost.
   *
   * `POST /v1/server/restore_snapshot`: **destroys data, or gives up an address for good**. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly restoreSnapshot: Call<[params: ServerRestoreSnapshotParams, options?: CallOptions], unknown>;
  /**
   * Mount an ISO image in a server. The server is restarted.
   *
   * `POST /v1/server/iso_attach`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly isoAttach: Call<[params: ServerIsoAttachParams, options?: CallOptions], unknown>;
  /**
   * Unmount the ISO image of a server. The server is restarted.
   *
   * `POST /v1/server/iso_detach`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly isoDetach: Call<[params: ServerIsoDetachParams, options?: CallOptions], unknown>;
  /**
   * Show which ISO image is mounted in a server.
   *
   * `GET /v1/server/iso_status`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link IsoState}.
   */
  readonly isoStatus: Call<[params: ServerIsoStatusParams, options?: CallOptions], IsoState>;
  /**
   * Create a server. Billing starts at once.
   *
   * The answer has only its id, and comes long before the server is ready: `server/list` shows when its status is
   * active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
   *
   * `POST /v1/server/create`: **costs money or creates something**. Access right: `provisioning`.
   *
   * Gives {@link NewSubscription}.
   */
  readonly create: Call<[params: ServerCreateParams, options?: CallOptions], NewSubscription>;
  /**
   * Destroy a server. Its data and its addresses are lost for good.
   *
   * Attached volumes and reserved addresses are subscriptions of their own: they stay, and are still billed.
   *
   * `POST /v1/server/destroy`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroy: Call<[params: ServerDestroyParams, options?: CallOptions], unknown>;
  /**
   * List the account's servers, including those that are still being created.
   *
   * At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
   *
   * `GET /v1/server/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link Server}.
   */
  readonly list: ListCall<[params?: ServerListParams, options?: CallOptions], { [id: string]: Server }, Server>;
  /**
   * Show a server's traffic, day by day.
   *
   * `GET /v1/server/bandwidth`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link Traffic}.
   */
  readonly bandwidth: Call<[params: ServerBandwidthParams, options?: CallOptions], Traffic>;
  /**
   * Put a server into a firewall group, or remove it from its group.
   *
   * Without a group, all of its ports are open to the internet.
   *
   * `POST /v1/server/firewall_group_set`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly firewallGroupSet: Call<[params: ServerFirewallGroupSetParams, options?: CallOptions], unknown>;
  /**
   * List the ids (`SUBID`) of the other machines on the same physical host.
   *
   * `GET /v1/server/neighbors`: only reads. Access right: `subscriptions`.
   *
   * Gives a list of an integer.
   */
  readonly neighbors: Call<[params: ServerNeighborsParams, options?: CallOptions], number[]>;
  /**
   * Take a server out of a private network. The server is restarted.
   *
   * `POST /v1/server/private_network_disable`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly privateNetworkDisable: Call<[params: ServerPrivateNetworkDisableParams, options?: CallOptions], unknown>;
  /**
   * Put a server into a private network. The server is restarted, unless it was in it already.
   *
   * `POST /v1/server/private_network_enable`: acts: executing it twice differs from executing it once. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly privateNetworkEnable: Call<[params: ServerPrivateNetworkEnableParams, options?: CallOptions], unknown>;
  /**
   * List the private networks that a server is in.
   *
   * `GET /v1/server/private_networks`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link PrivateNetwork}.
   */
  readonly privateNetworks: ListCall<
    [params: ServerPrivateNetworksParams, options?: CallOptions],
    { [id: string]: PrivateNetwork },
    PrivateNetwork
  >;
  /**
   * Power a server off at once, without a shutdown.
   *
   * Data not yet written to disk is lost. It is still billed; `server/destroy` ends that.
   *
   * `POST /v1/server/halt`: acts: executing it twice differs from executing it once. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly halt: Call<[params: ServerHaltParams, options?: CallOptions], unknown>;
  /**
   * Restart a server at once, without a shutdown.
   *
   * Data not yet written to disk is lost.
   *
   * `POST /v1/server/reboot`: acts: executing it twice differs from executing it once. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reboot: Call<[params: ServerRebootParams, options?: CallOptions], unknown>;
  /**
   * Start a server. One that is running is restarted.
   *
   * `POST /v1/server/start`: acts: executing it twice differs from executing it once. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly start: Call<[params: ServerStartParams, options?: CallOptions], unknown>;
  /**
   * Show what the application of a server reports, such as addresses and initial passwords.
   *
   * `GET /v1/server/get_app_info`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link AppInfo}.
   */
  readonly getAppInfo: Call<[params: ServerGetAppInfoParams, options?: CallOptions], AppInfo>;
  /**
   * Read the user data of a server.
   *
   * `GET /v1/server/get_user_data`: only reads. Access right: `subscriptions`.
   *
   * Gives {@link UserData}.
   */
  readonly getUserData: Call<[params: ServerGetUserDataParams, options?: CallOptions], UserData>;
  /**
   * Set the label of a server.
   *
   * `POST /v1/server/label_set`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly labelSet: Call<[params: ServerLabelSetParams, options?: CallOptions], unknown>;
  /**
   * Replace the user data of a server.
   *
   * Most systems read it only once, after their installation.
   *
   * `POST /v1/server/set_user_data`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly setUserData: Call<[params: ServerSetUserDataParams, options?: CallOptions], unknown>;
  /**
   * Set the tag of a server.
   *
   * `POST /v1/server/tag_set`: sets something: the same call again changes nothing more. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly tagSet: Call<[params: ServerTagSetParams, options?: CallOptions], unknown>;
  /**
   * Move a server to a larger plan. It is restarted, and its price rises.
   *
   * There is no call to move it back to a smaller one.
   *
   * `POST /v1/server/upgrade_plan`: **costs money or creates something**. Access right: `upgrade`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly upgradePlan: Call<[params: ServerUpgradePlanParams, options?: CallOptions], unknown>;
  /**
   * List the ids (`VPSPLANID`) of the plans that a server can be moved to. Empty if there are no such plans.
   *
   * `GET /v1/server/upgrade_plan_list`: only reads. Access right: `upgrade`.
   *
   * Gives a list of an integer.
   */
  readonly upgradePlanList: Call<[params: ServerUpgradePlanListParams, options?: CallOptions], number[]>;
  /**
   * Install another application on a server. All data on it is lost for good.
   *
   * `POST /v1/server/app_change`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly appChange: Call<[params: ServerAppChangeParams, options?: CallOptions], unknown>;
  /**
   * List the applications that a server can be changed to: not every change is possible.
   *
   * `GET /v1/server/app_change_list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link App}.
   */
  readonly appChangeList: ListCall<
    [params: ServerAppChangeListParams, options?: CallOptions],
    { [id: string]: App },
    App
  >;
  /**
   * Install another operating system on a server. All data on it is lost for good.
   *
   * `POST /v1/server/os_change`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly osChange: Call<[params: ServerOsChangeParams, options?: CallOptions], unknown>;
  /**
   * List the operating systems that a server can be changed to: not every change is possible.
   *
   * `GET /v1/server/os_change_list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link Os}.
   */
  readonly osChangeList: ListCall<[params: ServerOsChangeListParams, options?: CallOptions], { [id: string]: Os }, Os>;
  /**
   * Reinstall the operating system of a server. All data on it is lost for good; its addresses stay.
   *
   * `POST /v1/server/reinstall`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly reinstall: Call<[params: ServerReinstallParams, options?: CallOptions], unknown>;
}

/** The calls of the group `snapshot`. */
export interface SnapshotCalls {
  /**
   * Take a snapshot of a server, running or not.
   *
   * The answer comes before it is done: `snapshot/list` shows when it is complete. Give it a unique description: it
   * shows whether a call whose answer was lost was carried out.
   *
   * `POST /v1/snapshot/create`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives {@link NewSnapshot}.
   */
  readonly create: Call<[params: SnapshotCreateParams, options?: CallOptions], NewSnapshot>;
  /**
   * Delete a snapshot. It is lost for good.
   *
   * `POST /v1/snapshot/destroy`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroy: Call<[params: SnapshotDestroyParams, options?: CallOptions], unknown>;
  /**
   * List the account's snapshots.
   *
   * With the filter the answer is still a map.
   *
   * `GET /v1/snapshot/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link Snapshot}.
   */
  readonly list: ListCall<[params?: SnapshotListParams, options?: CallOptions], { [id: string]: Snapshot }, Snapshot>;
}

/** The calls of the group `sshkey`. */
export interface SshkeyCalls {
  /**
   * Add a public SSH key to the account.
   *
   * `POST /v1/sshkey/create`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives {@link NewSshKey}.
   */
  readonly create: Call<[params: SshkeyCreateParams, options?: CallOptions], NewSshKey>;
  /**
   * Remove a key from the account.
   *
   * Machines that have it keep it.
   *
   * `POST /v1/sshkey/destroy`: **destroys data, or gives up an address for good**. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroy: Call<[params: SshkeyDestroyParams, options?: CallOptions], unknown>;
  /**
   * List the account's keys.
   *
   * `GET /v1/sshkey/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link SshKey}.
   */
  readonly list: ListCall<[options?: CallOptions], { [id: string]: SshKey }, SshKey>;
  /**
   * Change a key of the account.
   *
   * Machines that have the old one keep it; only machines installed later get the new one. Parameters that are not
   * given stay unchanged.
   *
   * `POST /v1/sshkey/update`: sets something: the same call again changes nothing more. Access right: `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly update: Call<[params: SshkeyUpdateParams, options?: CallOptions], unknown>;
}

/** The calls of the group `startupscript`. */
export interface StartupscriptCalls {
  /**
   * Add a startup script to the account.
   *
   * `POST /v1/startupscript/create`: **costs money or creates something**. Access right: `subscriptions`.
   *
   * Gives {@link NewStartupScript}.
   */
  readonly create: Call<[params: StartupscriptCreateParams, options?: CallOptions], NewStartupScript>;
  /**
   * Delete a startup script.
   *
   * `POST /v1/startupscript/destroy`: **destroys data, or gives up an address for good**. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly destroy: Call<[params: StartupscriptDestroyParams, options?: CallOptions], unknown>;
  /**
   * List the account's startup scripts, with their texts.
   *
   * `GET /v1/startupscript/list`: only reads. Access right: `subscriptions`.
   *
   * Gives a map by id of {@link StartupScript}.
   */
  readonly list: ListCall<[options?: CallOptions], { [id: string]: StartupScript }, StartupScript>;
  /**
   * Change a startup script.
   *
   * Parameters that are not given stay unchanged; its type cannot be changed. Machines that have run it are not
   * affected.
   *
   * `POST /v1/startupscript/update`: sets something: the same call again changes nothing more. Access right:
   * `subscriptions`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly update: Call<[params: StartupscriptUpdateParams, options?: CallOptions], unknown>;
}

/** The calls of the group `user`. */
export interface UserCalls {
  /**
   * Add a user to the account.
   *
   * The answer holds the new user's API key; no other call shows it.
   *
   * `POST /v1/user/create`: **costs money or creates something**. Access right: `manage_users`.
   *
   * Gives {@link NewUser}.
   */
  readonly create: Call<[params: UserCreateParams, options?: CallOptions], NewUser>;
  /**
   * Remove a user from the account. Its API key stops working.
   *
   * `POST /v1/user/delete`: **destroys data, or gives up an address for good**. Access right: `manage_users`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly delete: Call<[params: UserDeleteParams, options?: CallOptions], unknown>;
  /**
   * List the account's users.
   *
   * `GET /v1/user/list`: only reads. Access right: `manage_users`.
   *
   * Gives a list of {@link User}.
   */
  readonly list: ListCall<[options?: CallOptions], User[], User>;
  /**
   * Change a user.
   *
   * Parameters that are not given stay unchanged.
   *
   * `POST /v1/user/update`: sets something: the same call again changes nothing more. Access right: `manage_users`.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly update: Call<[params: UserUpdateParams, options?: CallOptions], unknown>;
}

/** What `backup.list` takes. */
export interface BackupListParams {
  /** Only the backups of this machine. */
  subid?: string | number | bigint | undefined;
  /** Only this backup. */
  backupid?: string | undefined;
}

/** What `baremetal.bandwidth` takes. */
export interface BaremetalBandwidthParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.create` takes. */
export interface BaremetalCreateParams {
  /** The location, from `regions/list`. */
  dcid: string | number | bigint;
  /** The plan, from `plans/list_baremetal`; it must be available in the location. */
  metalplanid: string | number | bigint;
  /** The operating system, from `os/list`; 164 for a snapshot, 186 for an application. */
  osid: string | number | bigint;
  /** The startup script to run on the first boot. Only with one of the provider's operating systems. */
  scriptid?: string | number | bigint | undefined;
  /** With OSID 164: the snapshot to install. */
  snapshotid?: string | undefined;
  /** Whether to enable IPv6. */
  enable_ipv6?: boolean | undefined;
  /** Its label. */
  label?: string | undefined;
  /** The SSH keys that may log in to it. Linux and FreeBSD only. */
  sshkeyid?: readonly string[] | undefined;
  /** With OSID 186: the application to install. */
  appid?: string | number | bigint | undefined;
  /**
   * The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as base64.
   * *(secret)*
   */
  userdata?: Uint8Array | undefined;
  /** Whether to send an e-mail when it is ready. *(the service assumes `true`)* */
  notify_activate?: boolean | undefined;
  /** Its host name. */
  hostname?: string | undefined;
  /** A tag, to filter lists by. */
  tag?: string | undefined;
}

/** What `baremetal.destroy` takes. */
export interface BaremetalDestroyParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.halt` takes. */
export interface BaremetalHaltParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.ipv6Enable` takes. */
export interface BaremetalIpv6EnableParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.labelSet` takes. */
export interface BaremetalLabelSetParams {
  /** The server. */
  subid: string | number | bigint;
  /** The new label. */
  label: string;
}

/** What `baremetal.list` takes. */
export interface BaremetalListParams {
  /** Only this server. */
  subid?: string | number | bigint | undefined;
  /** Only servers with this tag. */
  tag?: string | undefined;
  /** Only servers with this label. */
  label?: string | undefined;
  /** Only the server whose main address this is. *(an IPv4 address)* */
  main_ip?: string | undefined;
}

/** What `baremetal.listIpv4` takes. */
export interface BaremetalListIpv4Params {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.listIpv6` takes. */
export interface BaremetalListIpv6Params {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.reboot` takes. */
export interface BaremetalRebootParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.tagSet` takes. */
export interface BaremetalTagSetParams {
  /** The server. */
  subid: string | number | bigint;
  /** The new tag. */
  tag: string;
}

/** What `baremetal.appChange` takes. */
export interface BaremetalAppChangeParams {
  /** The server. */
  subid: string | number | bigint;
  /** The application, from `baremetal/app_change_list`. */
  appid: string | number | bigint;
}

/** What `baremetal.appChangeList` takes. */
export interface BaremetalAppChangeListParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.getAppInfo` takes. */
export interface BaremetalGetAppInfoParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.getUserData` takes. */
export interface BaremetalGetUserDataParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.osChange` takes. */
export interface BaremetalOsChangeParams {
  /** The server. */
  subid: string | number | bigint;
  /** The operating system, from `baremetal/os_change_list`. */
  osid: string | number | bigint;
}

/** What `baremetal.osChangeList` takes. */
export interface BaremetalOsChangeListParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.reinstall` takes. */
export interface BaremetalReinstallParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `baremetal.setUserData` takes. */
export interface BaremetalSetUserDataParams {
  /** The server. */
  subid: string | number | bigint;
  /** The user data. Pass it as it is: it is sent as base64. *(secret)* */
  userdata: Uint8Array;
}

/** What `block.attach` takes. */
export interface BlockAttachParams {
  /** The volume. */
  subid: string | number | bigint;
  /** The server to attach it to. */
  attach_to_subid: string | number | bigint;
}

/** What `block.create` takes. */
export interface BlockCreateParams {
  /** The location, one whose `block_storage` is true in `regions/list`. */
  dcid: string | number | bigint;
  /** Its size in GB. */
  size_gb: number | bigint;
  /** Its label. */
  label?: string | undefined;
}

/** What `block.delete` takes. */
export interface BlockDeleteParams {
  /** The volume. */
  subid: string | number | bigint;
}

/** What `block.detach` takes. */
export interface BlockDetachParams {
  /** The volume. */
  subid: string | number | bigint;
}

/** What `block.labelSet` takes. */
export interface BlockLabelSetParams {
  /** The volume. */
  subid: string | number | bigint;
  /** The new label. */
  label: string;
}

/** What `block.list` takes. */
export interface BlockListParams {
  /** Only this volume. */
  subid?: string | number | bigint | undefined;
}

/** What `block.resize` takes. */
export interface BlockResizeParams {
  /** The volume. */
  subid: string | number | bigint;
  /** Its new size in GB. */
  size_gb: number | bigint;
}

/** What `dns.createDomain` takes. */
export interface DnsCreateDomainParams {
  /** The domain, such as `example.com`. */
  domain: string;
  /** The address that the initial records point to. *(an address)* */
  serverip: string;
}

/** What `dns.createRecord` takes. */
export interface DnsCreateRecordParams {
  /** The domain to add to. */
  domain: string;
  /** The name below the domain; empty for the domain itself. */
  name: string;
  /** The record type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on. */
  type: string;
  /** The data of the record, without its priority. */
  data: string;
  /** Its time to live, in seconds. */
  ttl?: number | bigint | undefined;
  /** The priority: needed for MX and SRV, and for them alone. 0 is a valid value. */
  priority?: number | bigint | undefined;
}

/** What `dns.deleteDomain` takes. */
export interface DnsDeleteDomainParams {
  /** The domain. */
  domain: string;
}

/** What `dns.deleteRecord` takes. */
export interface DnsDeleteRecordParams {
  /** The domain. */
  domain: string;
  /** The record, by its id in `dns/records`. */
  recordid: string | number | bigint;
}

/** What `dns.dnssecEnable` takes. */
export interface DnsDnssecEnableParams {
  /** The domain. */
  domain: string;
  /** Whether DNSSEC is to be on. */
  enable: boolean;
}

/** What `dns.dnssecInfo` takes. */
export interface DnsDnssecInfoParams {
  /** The domain. */
  domain: string;
}

/** What `dns.records` takes. */
export interface DnsRecordsParams {
  /** The domain. */
  domain: string;
}

/** What `dns.soaInfo` takes. */
export interface DnsSoaInfoParams {
  /** The domain. */
  domain: string;
}

/** What `dns.soaUpdate` takes. */
export interface DnsSoaUpdateParams {
  /** The domain. */
  domain: string;
  /** The primary name server. */
  nsprimary?: string | undefined;
  /** The administrator's e-mail address. */
  email?: string | undefined;
}

/** What `dns.updateRecord` takes. */
export interface DnsUpdateRecordParams {
  /** The domain. */
  domain: string;
  /** The record, by its id in `dns/records`. */
  recordid: string | number | bigint;
  /** The name below the domain; empty for the domain itself. */
  name?: string | undefined;
  /**
   * The record type. The document sends it in its example without describing it; it is not known to change the type of
   * a record.
   */
  type?: string | undefined;
  /** The data of the record, without its priority. */
  data?: string | undefined;
  /** Its time to live, in seconds. */
  ttl?: number | bigint | undefined;
  /** The priority, for MX and SRV alone. 0 is a valid value. */
  priority?: number | bigint | undefined;
}

/** What `firewall.groupCreate` takes. */
export interface FirewallGroupCreateParams {
  /** Its description. */
  description?: string | undefined;
}

/** What `firewall.groupDelete` takes. */
export interface FirewallGroupDeleteParams {
  /** The group. */
  firewallgroupid: string;
}

/** What `firewall.groupList` takes. */
export interface FirewallGroupListParams {
  /** Only this group. */
  firewallgroupid?: string | undefined;
}

/** What `firewall.groupSetDescription` takes. */
export interface FirewallGroupSetDescriptionParams {
  /** The group. */
  firewallgroupid: string;
  /** The new description. */
  description: string;
}

/** What `firewall.ruleCreate` takes. */
export interface FirewallRuleCreateParams {
  /** The group. */
  firewallgroupid: string;
  /** The direction of the traffic. */
  direction: Direction;
  /** The kind of address that `subnet` is. */
  ip_type: IpType;
  /** The protocol to allow. */
  protocol: Protocol;
  /**
   * The address of the network that the traffic comes from; `0.0.0.0` or `::` with size 0 is any address. *(an
   * address)*
   */
  subnet: string;
  /** The length of the network's prefix in bits. 0 is a valid value. *(0 to 128)* */
  subnet_size: number | bigint;
  /** For TCP and UDP alone: one port (`80`) or a range (`8000:9000`). */
  port?: string | undefined;
}

/** What `firewall.ruleDelete` takes. */
export interface FirewallRuleDeleteParams {
  /** The group. */
  firewallgroupid: string;
  /** The rule, by its number in `firewall/rule_list`. */
  rulenumber: number | bigint;
}

/** What `firewall.ruleList` takes. */
export interface FirewallRuleListParams {
  /** The group. */
  firewallgroupid: string;
  /** The direction of the traffic. */
  direction: Direction;
  /** The kind of address that the rules are for. */
  ip_type: IpType;
}

/** What `iso.createFromUrl` takes. */
export interface IsoCreateFromUrlParams {
  /** The URL to download it from. *(an http or https URL)* */
  url: string;
}

/** What `plans.list` takes. */
export interface PlansListParams {
  /** Only plans of this kind. */
  type?: PlanKind | undefined;
}

/** What `regions.availability` takes. */
export interface RegionsAvailabilityParams {
  /** The location. */
  dcid: string | number | bigint;
  /** Only plans of this kind. */
  type?: PlanKind | undefined;
}

/** What `regions.availabilityBaremetal` takes. */
export interface RegionsAvailabilityBaremetalParams {
  /** The location. */
  dcid: string | number | bigint;
}

/** What `regions.availabilityVc2` takes. */
export interface RegionsAvailabilityVc2Params {
  /** The location. */
  dcid: string | number | bigint;
}

/** What `regions.availabilityVdc2` takes. */
export interface RegionsAvailabilityVdc2Params {
  /** The location. */
  dcid: string | number | bigint;
}

/** What `regions.list` takes. */
export interface RegionsListParams {
  /** Whether to include the plans that are available in each location now. */
  availability?: boolean | undefined;
}

/** What `reservedip.attach` takes. */
export interface ReservedipAttachParams {
  /**
   * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. *(an address, with or without
   * `/prefix`)*
   */
  ip_address: string;
  /** The server to attach it to. */
  attach_subid: string | number | bigint;
}

/** What `reservedip.convert` takes. */
export interface ReservedipConvertParams {
  /** The server that has the address now. */
  subid: string | number | bigint;
  /** The address; its size must be /32 for IPv4 and /64 for IPv6. *(an address, with or without `/prefix`)* */
  ip_address: string;
  /** Its label. */
  label?: string | undefined;
}

/** What `reservedip.create` takes. */
export interface ReservedipCreateParams {
  /** The location. */
  dcid: string | number | bigint;
  /** The kind of address. */
  ip_type: IpType;
  /** Its label. */
  label?: string | undefined;
}

/** What `reservedip.destroy` takes. */
export interface ReservedipDestroyParams {
  /**
   * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. *(an address, with or without
   * `/prefix`)*
   */
  ip_address: string;
}

/** What `reservedip.detach` takes. */
export interface ReservedipDetachParams {
  /**
   * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. *(an address, with or without
   * `/prefix`)*
   */
  ip_address: string;
  /** The server that it is attached to. */
  detach_subid: string | number | bigint;
}

/** What `server.createIpv4` takes. */
export interface ServerCreateIpv4Params {
  /** The server. */
  subid: string | number | bigint;
  /** Whether to restart it at once. *(the service assumes `true`)* */
  reboot?: boolean | undefined;
}

/** What `server.destroyIpv4` takes. */
export interface ServerDestroyIpv4Params {
  /** The server. */
  subid: string | number | bigint;
  /** The address to remove; the main one cannot be removed. *(an IPv4 address)* */
  ip: string;
}

/** What `server.ipv6Enable` takes. */
export interface ServerIpv6EnableParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.listIpv4` takes. */
export interface ServerListIpv4Params {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.listIpv6` takes. */
export interface ServerListIpv6Params {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.reverseDefaultIpv4` takes. */
export interface ServerReverseDefaultIpv4Params {
  /** The server. */
  subid: string | number | bigint;
  /** The address, one of the server's own. *(an IPv4 address)* */
  ip: string;
}

/** What `server.reverseDeleteIpv6` takes. */
export interface ServerReverseDeleteIpv6Params {
  /** The server. */
  subid: string | number | bigint;
  /** The address, from `server/reverse_list_ipv6`. *(an IPv6 address)* */
  ip: string;
}

/** What `server.reverseListIpv6` takes. */
export interface ServerReverseListIpv6Params {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.reverseSetIpv4` takes. */
export interface ServerReverseSetIpv4Params {
  /** The server. */
  subid: string | number | bigint;
  /** The address, one of the server's own. *(an IPv4 address)* */
  ip: string;
  /** The new name. */
  entry: string;
}

/** What `server.reverseSetIpv6` takes. */
export interface ServerReverseSetIpv6Params {
  /** The server. */
  subid: string | number | bigint;
  /** Any address of the server's networks. *(an IPv6 address)* */
  ip: string;
  /** The new name. */
  entry: string;
}

/** What `server.backupDisable` takes. */
export interface ServerBackupDisableParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.backupEnable` takes. */
export interface ServerBackupEnableParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.backupGetSchedule` takes. */
export interface ServerBackupGetScheduleParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.backupSetSchedule` takes. */
export interface ServerBackupSetScheduleParams {
  /** The server. */
  subid: string | number | bigint;
  /** How often. */
  cron_type: CronType;
  /** The hour of the day, UTC. 0 is a valid value. *(0 to 23)* */
  hour?: number | bigint | undefined;
  /** The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. *(0 to 6)* */
  dow?: number | bigint | undefined;
  /** The day of the month, for monthly backups. *(1 to 28)* */
  dom?: number | bigint | undefined;
}

/** What `server.restoreBackup` takes. */
export interface ServerRestoreBackupParams {
  /** The server. */
  subid: string | number | bigint;
  /** The backup, from `backup/list`. */
  backupid: string;
}

/** What `server.restoreSnapshot` takes. */
export interface ServerRestoreSnapshotParams {
  /** The server. */
  subid: string | number | bigint;
  /** The snapshot, from `snapshot/list`. */
  snapshotid: string;
}

/** What `server.isoAttach` takes. */
export interface ServerIsoAttachParams {
  /** The server. */
  subid: string | number | bigint;
  /** The image, from `iso/list`. */
  isoid: string | number | bigint;
}

/** What `server.isoDetach` takes. */
export interface ServerIsoDetachParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.isoStatus` takes. */
export interface ServerIsoStatusParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.create` takes. */
export interface ServerCreateParams {
  /** The location, from `regions/list`. */
  dcid: string | number | bigint;
  /** The plan, from `plans/list`; it must be available in the location. */
  vpsplanid: string | number | bigint;
  /** The operating system, from `os/list`; 159 for an ISO image or iPXE, 164 for a snapshot, 186 for an application. */
  osid: string | number | bigint;
  /** With OSID 159: the URL that iPXE boots from. */
  ipxe_chain_url?: string | undefined;
  /** With OSID 159: the ISO image to boot from, by its id in `iso/list`. */
  isoid?: string | undefined;
  /** The startup script to run on the first boot. Not with OSID 159. */
  scriptid?: string | number | bigint | undefined;
  /** With OSID 164: the snapshot to install. */
  snapshotid?: string | undefined;
  /** Whether to enable IPv6, where the location has it. */
  enable_ipv6?: boolean | undefined;
  /** Whether to put it into the location's private network. Not together with `networkid`. */
  enable_private_network?: boolean | undefined;
  /** The private networks to put it into. Not together with `enable_private_network`. */
  networkid?: readonly string[] | undefined;
  /** Its label. */
  label?: string | undefined;
  /** The SSH keys that may log in to it. Linux and FreeBSD only. */
  sshkeyid?: readonly string[] | undefined;
  /** Whether to back it up automatically, which costs extra. */
  auto_backups?: boolean | undefined;
  /** With OSID 186: the application to install. */
  appid?: string | number | bigint | undefined;
  /**
   * The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as base64.
   * *(secret)*
   */
  userdata?: Uint8Array | undefined;
  /** Whether to send an e-mail when it is ready. *(the service assumes `true`)* */
  notify_activate?: boolean | undefined;
  /** Whether to protect it against DDoS, which costs extra. *(the service assumes `false`)* */
  ddos_protection?: boolean | undefined;
  /** The reserved IPv4 address to use as its main address. *(an IPv4 address)* */
  reserved_ip_v4?: string | undefined;
  /** Its host name. */
  hostname?: string | undefined;
  /** A tag, to filter lists by. */
  tag?: string | undefined;
  /** The firewall group to put it into. */
  firewallgroupid?: string | undefined;
}

/** What `server.destroy` takes. */
export interface ServerDestroyParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.list` takes. */
export interface ServerListParams {
  /** Only this server. */
  subid?: string | number | bigint | undefined;
  /** Only servers with this tag. */
  tag?: string | undefined;
  /** Only servers with this label. */
  label?: string | undefined;
  /** Only the server whose main address this is. *(an IPv4 address)* */
  main_ip?: string | undefined;
}

/** What `server.bandwidth` takes. */
export interface ServerBandwidthParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.firewallGroupSet` takes. */
export interface ServerFirewallGroupSetParams {
  /** The server. */
  subid: string | number | bigint;
  /** The group, from `firewall/group_list`; the text `0` for none. */
  firewallgroupid: string;
}

/** What `server.neighbors` takes. */
export interface ServerNeighborsParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.privateNetworkDisable` takes. */
export interface ServerPrivateNetworkDisableParams {
  /** The server. */
  subid: string | number | bigint;
  /** The network; needed where the location has more than one. */
  networkid?: string | undefined;
}

/** What `server.privateNetworkEnable` takes. */
export interface ServerPrivateNetworkEnableParams {
  /** The server. */
  subid: string | number | bigint;
  /** The network; needed where the location has more than one. */
  networkid?: string | undefined;
}

/** What `server.privateNetworks` takes. */
export interface ServerPrivateNetworksParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.halt` takes. */
export interface ServerHaltParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.reboot` takes. */
export interface ServerRebootParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.start` takes. */
export interface ServerStartParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.getAppInfo` takes. */
export interface ServerGetAppInfoParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.getUserData` takes. */
export interface ServerGetUserDataParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.labelSet` takes. */
export interface ServerLabelSetParams {
  /** The server. */
  subid: string | number | bigint;
  /** The new label. */
  label: string;
}

/** What `server.setUserData` takes. */
export interface ServerSetUserDataParams {
  /** The server. */
  subid: string | number | bigint;
  /** The user data. Pass it as it is: it is sent as base64. *(secret)* */
  userdata: Uint8Array;
}

/** What `server.tagSet` takes. */
export interface ServerTagSetParams {
  /** The server. */
  subid: string | number | bigint;
  /** The new tag. */
  tag: string;
}

/** What `server.upgradePlan` takes. */
export interface ServerUpgradePlanParams {
  /** The server. */
  subid: string | number | bigint;
  /** The plan, from `server/upgrade_plan_list`. */
  vpsplanid: string | number | bigint;
}

/** What `server.upgradePlanList` takes. */
export interface ServerUpgradePlanListParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.appChange` takes. */
export interface ServerAppChangeParams {
  /** The server. */
  subid: string | number | bigint;
  /** The application, from `server/app_change_list`. */
  appid: string | number | bigint;
}

/** What `server.appChangeList` takes. */
export interface ServerAppChangeListParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.osChange` takes. */
export interface ServerOsChangeParams {
  /** The server. */
  subid: string | number | bigint;
  /** The operating system, from `server/os_change_list`. */
  osid: string | number | bigint;
}

/** What `server.osChangeList` takes. */
export interface ServerOsChangeListParams {
  /** The server. */
  subid: string | number | bigint;
}

/** What `server.reinstall` takes. */
export interface ServerReinstallParams {
  /** The server. */
  subid: string | number | bigint;
  /** The new host name. */
  hostname?: string | undefined;
}

/** What `snapshot.create` takes. */
export interface SnapshotCreateParams {
  /** The server. */
  subid: string | number | bigint;
  /** Its description. */
  description?: string | undefined;
}

/** What `snapshot.destroy` takes. */
export interface SnapshotDestroyParams {
  /** The snapshot. */
  snapshotid: string;
}

/** What `snapshot.list` takes. */
export interface SnapshotListParams {
  /** Only this snapshot. */
  snapshotid?: string | undefined;
}

/** What `sshkey.create` takes. */
export interface SshkeyCreateParams {
  /** Its name. */
  name: string;
  /** The public key, as one line of an `authorized_keys` file. */
  ssh_key: string;
}

/** What `sshkey.destroy` takes. */
export interface SshkeyDestroyParams {
  /** The key. */
  sshkeyid: string;
}

/** What `sshkey.update` takes. */
export interface SshkeyUpdateParams {
  /** The key. */
  sshkeyid: string;
  /** The new name. */
  name?: string | undefined;
  /** The new public key, as one line of an `authorized_keys` file. */
  ssh_key?: string | undefined;
}

/** What `startupscript.create` takes. */
export interface StartupscriptCreateParams {
  /** Its name. */
  name: string;
  /** Its text. *(secret)* */
  script: string;
  /** What runs it. *(the service assumes `boot`)* */
  type?: ScriptType | undefined;
}

/** What `startupscript.destroy` takes. */
export interface StartupscriptDestroyParams {
  /** The script. */
  scriptid: string | number | bigint;
}

/** What `startupscript.update` takes. */
export interface StartupscriptUpdateParams {
  /** The script. */
  scriptid: string | number | bigint;
  /** The new name. */
  name?: string | undefined;
  /** Its new text. *(secret)* */
  script?: string | undefined;
}

/** What `user.create` takes. */
export interface UserCreateParams {
  /** The user's e-mail address. */
  email: string;
  /** The user's name. */
  name: string;
  /** The user's password. *(secret)* */
  password: string;
  /** Whether the user's API key is enabled. *(the service assumes `true`)* */
  api_enabled?: boolean | undefined;
  /** The user's access rights. */
  acls: readonly Acl[];
}

/** What `user.delete` takes. */
export interface UserDeleteParams {
  /** The user, by the text id of `user/list`. */
  userid: string;
}

/** What `user.update` takes. */
export interface UserUpdateParams {
  /** The user, by the text id of `user/list`. */
  userid: string;
  /** The user's new e-mail address. */
  email?: string | undefined;
  /** The user's new name. */
  name?: string | undefined;
  /** The user's new password. *(secret)* */
  password?: string | undefined;
  /** Whether the user's API key is enabled. */
  api_enabled?: boolean | undefined;
  /** The user's new access rights: those that are not in the list are removed. */
  acls?: readonly Acl[] | undefined;
}

/** The account's balance, pending charges and last payment, in US dollars. */
export interface Account {
  /** The balance owed; negative if the account has credit. *(an exact decimal as text, never a float)* */
  balance?: string | null;
  /** The charges since the last invoice, not billed yet. *(an exact decimal as text, never a float)* */
  pending_charges?: string | null;
  /** When the last payment was received, UTC; missing if there was none. *(as the service writes it)* */
  last_payment_date?: string | null;
  /** The amount of the last payment; payments are negative. *(an exact decimal as text, never a float)* */
  last_payment_amount?: string | null;
}

/** A one-click application. */
export interface App {
  /** Its id: what `APPID` takes, together with OSID 186. */
  appid: number;
  /** Its name. */
  name?: string | null;
  /** Its name in lower case, without spaces. */
  short_name?: string | null;
  /** Its name with the operating system that it is installed on. */
  deploy_name?: string | null;
  /** Its surcharge on the plan, in US dollars a month. *(an exact decimal as text, never a float)* */
  surcharge?: string | null;
}

/** The report of an application. */
export interface AppInfo {
  /** The text, which may hold addresses and initial passwords; may be empty. *(secret)* */
  app_info?: string | null;
}

/** A backup of a server. */
export interface Backup {
  /** Its id, a text. */
  backupid: string;
  /** When it was created, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** Its description; may be empty. */
  description?: string | null;
  /** Its size in bytes, once known. */
  size?: number | null;
  /** Its status. */
  status?: ImageStatus | (string & {}) | null;
}

/** When a server is backed up. All times are UTC. */
export interface BackupSchedule {
  /** Whether it is backed up at all. */
  enabled?: boolean | null;
  /** How often. */
  cron_type?: CronType | (string & {}) | null;
  /** When the next backup is due, UTC. *(as the service writes it)* */
  next_scheduled_time_utc?: string | null;
  /** The hour of the day, UTC, 0 to 23. */
  hour?: number | null;
  /** The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. */
  dow?: number | null;
  /** The day of the month, for monthly backups: 1 to 28; else 0. */
  dom?: number | null;
}

/** A bare metal server. */
export interface BareMetal {
  /** Its id. */
  subid: number;
  /** Its operating system, by name. */
  os?: string | null;
  /** Its memory as text, such as `65536 MB`. */
  ram?: string | null;
  /** Its disks as text, such as `2x 240 GB SSD`. */
  disk?: string | null;
  /** Its main IPv4 address; `0.0.0.0` while it has none yet. */
  main_ip?: string | null;
  /** How many processors it has. */
  cpu_count?: number | null;
  /** Its location, by name. */
  location?: string | null;
  /** Its location, by id. */
  dcid?: number | null;
  /** The root or administrator password that it was installed with. *(secret)* */
  default_password?: string | null;
  /** When it was created, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** The status of its subscription. */
  status?: SubscriptionStatus | (string & {}) | null;
  /** The network mask of its main IPv4 address. */
  netmask_v4?: string | null;
  /** The gateway of its main IPv4 address. */
  gateway_v4?: string | null;
  /** Its plan. */
  metalplanid?: number | null;
  /** Its IPv6 networks; empty where it has none, or none yet. */
  v6_networks?: V6Network[] | null;
  /** Its label; may be empty. */
  label?: string | null;
  /** Its tag; may be empty. */
  tag?: string | null;
  /** Its operating system, by id. */
  osid?: number | null;
  /** Its application, by id; 0 where it has none. */
  appid?: number | null;
}

/** A plan for bare metal servers. */
export interface BareMetalPlan {
  /** Its id: what `METALPLANID` takes. */
  metalplanid: number;
  /** Its name, which often repeats its sizes. */
  name?: string | null;
  /** How many processors it has. */
  cpu_count?: number | null;
  /** Memory in MB. */
  ram?: number | null;
  /** Its disks as text, such as `2x 240 GB SSD`. */
  disk?: string | null;
  /** Included traffic, in TB a month. */
  bandwidth_tb?: number | null;
  /** The price, in US dollars a month. *(an exact decimal as text, never a float)* */
  price_per_month?: string | null;
  /** The kind of machine that it provides. */
  plan_type?: PlanType | (string & {}) | null;
  /** Whether it is about to be withdrawn, usually in 30 days. */
  deprecated?: boolean | null;
  /** The ids (`DCID`) of the locations where it is available now; empty if it is sold out. */
  available_locations?: number[] | null;
}

/** A volume. */
export interface BlockVolume {
  /** Its id. */
  subid: number;
  /** When it was created, UTC. Seen with impossible dates, which stay readable as text. *(as the service writes it)* */
  date_created?: string | null;
  /** The price, in US dollars a month. *(an exact decimal as text, never a float)* */
  cost_per_month?: string | null;
  /** Whether it is ready. */
  status?: BlockStatus | (string & {}) | null;
  /** Its size in GB. */
  size_gb?: number | null;
  /** Its location. */
  dcid?: number | null;
  /** The server that it is attached to, if any. */
  attached_to_subid?: number | null;
  /** Its label. */
  label?: string | null;
}

/** A record of a domain. */
export interface DnsRecord {
  /** Its id. */
  recordid: number;
  /** Its type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on. */
  type?: string | null;
  /** Its name below the domain; empty for the domain itself. */
  name?: string | null;
  /** Its data, without its priority. */
  data?: string | null;
  /** Its priority. Some types come without one, others with 0. */
  priority?: number | null;
  /** Its time to live, in seconds. */
  ttl?: number | null;
}

/** A domain. */
export interface Domain {
  /** Its name. */
  domain: string;
  /** When it was added, UTC. *(as the service writes it)* */
  date_created?: string | null;
}

/** A firewall group. */
export interface FirewallGroup {
  /** Its id, a text. */
  firewallgroupid: string;
  /** Its description. */
  description?: string | null;
  /** When it was created, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** When it or one of its rules last changed, UTC. *(as the service writes it)* */
  date_modified?: string | null;
  /** How many servers are in it. */
  instance_count?: number | null;
  /** How many rules it has. */
  rule_count?: number | null;
  /** How many rules it can have. */
  max_rule_count?: number | null;
}

/** A rule of a firewall group. */
export interface FirewallRule {
  /** Its number within the group. */
  rulenumber: number;
  /** The action for the traffic. */
  action?: FirewallAction | (string & {}) | null;
  /** The protocol. */
  protocol?: Protocol | (string & {}) | null;
  /** One port (`80`) or a range (`8000:9000`); empty where the protocol has none. */
  port?: string | null;
  /** The address of the network that the traffic comes from; may be empty for any address. */
  subnet?: string | null;
  /** The length of the network's prefix in bits; 0 is any address. */
  subnet_size?: number | null;
}

/** An IPv4 address of a machine. */
export interface Ipv4 {
  /** The address. */
  ip: string;
  /** Its network mask. */
  netmask?: string | null;
  /** Its gateway; empty where it has none of its own. */
  gateway?: string | null;
  /** Its purpose. */
  type?: AddressKind | (string & {}) | null;
  /** Its reverse DNS name; empty where it has none. Bare metal servers do not have it. */
  reverse?: string | null;
}

/** An IPv6 address of a machine. */
export interface Ipv6 {
  /** The address. */
  ip: string;
  /** The first address of its network. */
  network?: string | null;
  /** The length of the network's prefix in bits, usually 64. */
  network_size?: number | null;
  /** Its purpose. */
  type?: AddressKind | (string & {}) | null;
}

/** The reverse DNS name of an IPv6 address. */
export interface Ipv6Reverse {
  /** The address. */
  ip: string;
  /** Its name. */
  reverse?: string | null;
}

/** An ISO image. */
export interface IsoImage {
  /** Its id. */
  isoid: number;
  /** When it was added, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** The name of its file. */
  filename?: string | null;
  /** Its size in bytes, once known. */
  size?: number | null;
  /** Its MD5 checksum in hex, once known. */
  md5sum?: string | null;
  /** The status of its download. */
  status?: ImageStatus | (string & {}) | null;
}

/** The ISO image that is mounted in a server. */
export interface IsoState {
  /** Whether one is mounted. */
  state?: IsoMount | (string & {}) | null;
  /** The image, if it is one of `iso/list`; else 0. */
  isoid?: number | null;
}

/** The owner and the access rights of the API key in use. */
export interface KeyInfo {
  /** The access rights of the key. */
  acls?: (Acl | (string & {}))[] | null;
  /** The user's e-mail address. */
  email?: string | null;
  /** The user's name. */
  name?: string | null;
}

/** The id of a new firewall group. */
export interface NewFirewallGroup {
  /** Its id, a text. */
  firewallgroupid: string;
}

/** The number of a new firewall rule. */
export interface NewFirewallRule {
  /** Its number within the group. */
  rulenumber: number;
}

/** The id of a new ISO image. */
export interface NewIso {
  /** Its id. */
  isoid: number;
}

/** The id of a new snapshot. */
export interface NewSnapshot {
  /** Its id, a text. */
  snapshotid: string;
}

/** The id of a new key. */
export interface NewSshKey {
  /** Its id, a text. */
  sshkeyid: string;
}

/** The id of a new startup script. */
export interface NewStartupScript {
  /** Its id. */
  scriptid: number;
}

/** The id of a new machine, volume or reserved address. */
export interface NewSubscription {
  /** Its id. */
  subid: number;
}

/** The id and the key of a new user. */
export interface NewUser {
  /** The user's id, a text. */
  userid: string;
  /** The user's API key. No other call shows it. *(secret)* */
  api_key?: string | null;
}

/** An operating system. */
export interface Os {
  /** Its id: what `OSID` takes. */
  osid: number;
  /** Its name and version. */
  name?: string | null;
  /** The processor architecture, `x64` or `i386`. */
  arch?: string | null;
  /** Its family, such as `centos`, `ubuntu` or `windows`. */
  family?: string | null;
  /** Whether a Windows licence comes with it, which costs extra. */
  windows?: boolean | null;
  /**
   * The surcharge for changing to it, in US dollars a month. Only the lists of systems that a machine can be changed to
   * have it. *(an exact decimal as text, never a float)*
   */
  surcharge?: string | null;
}

/** A plan for servers. */
export interface Plan {
  /** Its id: what `VPSPLANID` takes. */
  vpsplanid: number;
  /** Its name, which often repeats its sizes. */
  name?: string | null;
  /** How many virtual processors it has. */
  vcpu_count?: number | null;
  /** Memory in MB. */
  ram?: number | null;
  /** Disk in GB. */
  disk?: number | null;
  /** Included traffic, in TB a month. */
  bandwidth?: number | null;
  /** The same in GB a month, if the service sends it. */
  bandwidth_gb?: number | null;
  /** The price, in US dollars a month. *(an exact decimal as text, never a float)* */
  price_per_month?: string | null;
  /** No longer in use, and always false where it is there: a Windows licence is added as needed. */
  windows?: boolean | null;
  /** The kind of machine that it provides. */
  plan_type?: PlanType | (string & {}) | null;
  /** The ids (`DCID`) of the locations where it is available now; empty if it is sold out. */
  available_locations?: number[] | null;
  /** Whether it is about to be withdrawn, usually in 30 days. */
  deprecated?: boolean | null;
}

/** A private network that a server is in. */
export interface PrivateNetwork {
  /** Its id, a text. */
  networkid: string;
  /** The MAC address of the server's interface in it, such as `5a02.0000.24e9`. */
  mac_address?: string | null;
  /** The server's address in it; `0.0.0.0` if none was assigned. */
  ip_address?: string | null;
}

/** A location. */
export interface Region {
  /** Its id: what `DCID` takes. */
  dcid: number;
  /** Its city or area. */
  name?: string | null;
  /** Its country, two letters. */
  country?: string | null;
  /** Its continent, by name. */
  continent?: string | null;
  /** Its state, two letters, or empty. */
  state?: string | null;
  /** Whether DDoS protection is available there. */
  ddos_protection?: boolean | null;
  /** Whether block storage is available there. */
  block_storage?: boolean | null;
  /** Its code of three letters, like an airport's. */
  regioncode?: string | null;
  /** The ids (`VPSPLANID`) of the plans that are available there now, if that was requested. */
  availability?: number[] | null;
}

/** A reserved address. */
export interface ReservedIp {
  /** Its id. */
  subid: number;
  /** The location where it can be used. */
  dcid?: number | null;
  /** The kind of address. */
  ip_type?: IpType | (string & {}) | null;
  /** The address, or the first one of the network. */
  subnet?: string | null;
  /** The length of the network's prefix in bits: 32 for one IPv4 address, usually 64 for IPv6. */
  subnet_size?: number | null;
  /** Its label; may be empty. */
  label?: string | null;
  /** The server that it is attached to, if any. */
  attached_subid?: number | null;
}

/** A server. */
export interface Server {
  /** Its id. */
  subid: number;
  /** Its operating system, by name. */
  os?: string | null;
  /** Its memory as text, such as `4096 MB`. */
  ram?: string | null;
  /** Its disk as text, such as `Virtual 60 GB`. */
  disk?: string | null;
  /** Its main IPv4 address; `0.0.0.0` while it has none yet. */
  main_ip?: string | null;
  /** How many virtual processors it has. */
  vcpu_count?: number | null;
  /** Its location, by name. */
  location?: string | null;
  /** Its location, by id. */
  dcid?: number | null;
  /** The root or administrator password that it was installed with. *(secret)* */
  default_password?: string | null;
  /** When it was created, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** The charges since the last invoice, in US dollars. *(an exact decimal as text, never a float)* */
  pending_charges?: string | null;
  /** The status of its subscription. */
  status?: SubscriptionStatus | (string & {}) | null;
  /** The price, in US dollars a month. *(an exact decimal as text, never a float)* */
  cost_per_month?: string | null;
  /** Traffic used this month, in GB. */
  current_bandwidth_gb?: number | null;
  /** Traffic included in a month, in GB; may be fractional. */
  allowed_bandwidth_gb?: number | null;
  /** The network mask of its main IPv4 address. */
  netmask_v4?: string | null;
  /** The gateway of its main IPv4 address. */
  gateway_v4?: string | null;
  /** Whether it is running. Meaningful only while its status is active. */
  power_status?: PowerStatus | (string & {}) | null;
  /** The operation in progress on it. Meaningful only while its status is active. */
  server_state?: ServerState | (string & {}) | null;
  /** Its plan. */
  vpsplanid?: number | null;
  /** The first one of `v6_networks`, kept for older clients, or empty. */
  v6_network?: string | null;
  /** Its main IPv6 address, kept for older clients: `v6_networks` has it too. */
  v6_main_ip?: string | null;
  /** The prefix length of `v6_network` in bits, kept for older clients. */
  v6_network_size?: number | null;
  /** Its IPv6 networks; empty where it has none, or none yet. */
  v6_networks?: V6Network[] | null;
  /** Its label; may be empty. */
  label?: string | null;
  /** Its first private address; empty where it has none. */
  internal_ip?: string | null;
  /**
   * The URL of its console, for a browser. It changes from time to time, and anyone who has it can use the console.
   * Empty while the server is being created. *(secret)*
   */
  kvm_url?: string | null;
  /** Whether it is backed up automatically. */
  auto_backups?: boolean | null;
  /** Its tag; may be empty. */
  tag?: string | null;
  /** Its operating system, by id. */
  osid?: number | null;
  /** Its application, by id; 0 where it has none. */
  appid?: number | null;
  /** Its firewall group; the text `0` where it is in none. */
  firewallgroupid?: string | null;
}

/** A snapshot. */
export interface Snapshot {
  /** Its id, a text. */
  snapshotid: string;
  /** When it was taken, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** Its description; may be empty. */
  description?: string | null;
  /** Its size in bytes, once known. */
  size?: number | null;
  /** Its status. */
  status?: ImageStatus | (string & {}) | null;
}

/** The start-of-authority record of a domain. */
export interface Soa {
  /** The primary name server. */
  nsprimary?: string | null;
  /** The administrator's e-mail address. */
  email?: string | null;
}

/** A public SSH key. */
export interface SshKey {
  /** Its id, a text. */
  sshkeyid: string;
  /** When it was added, UTC. The service does not always know. *(as the service writes it)* */
  date_created?: string | null;
  /** Its name. */
  name?: string | null;
  /** The public key, as one line of an `authorized_keys` file. */
  ssh_key?: string | null;
}

/** A startup script. */
export interface StartupScript {
  /** Its id. */
  scriptid: number;
  /** When it was added, UTC. *(as the service writes it)* */
  date_created?: string | null;
  /** When it last changed, UTC. *(as the service writes it)* */
  date_modified?: string | null;
  /** Its name. */
  name?: string | null;
  /** What runs it. */
  type?: ScriptType | (string & {}) | null;
  /** Its text. *(secret)* */
  script?: string | null;
}

/** A machine's traffic, day by day. */
export interface Traffic {
  /** Bytes that came in: the day (`2014-06-10`, UTC) and how many. */
  incoming_bytes?: [string, number][] | null;
  /** Bytes that went out: the day (`2014-06-10`, UTC) and how many. */
  outgoing_bytes?: [string, number][] | null;
}

/** A user of the account. */
export interface User {
  /** The user's id, a text. */
  userid: string;
  /** The user's name. */
  name?: string | null;
  /** The user's e-mail address. */
  email?: string | null;
  /** Whether the user's API key is enabled. */
  api_enabled?: boolean | null;
  /** The user's access rights. */
  acls?: (Acl | (string & {}))[] | null;
}

/** The user data of a machine. */
export interface UserData {
  /** The user data, decoded, or empty. *(secret)* */
  userdata?: Uint8Array | null;
}

/** An IPv6 network of a machine. */
export interface V6Network {
  /** The first address of the network. */
  v6_network?: string | null;
  /** The machine's main address in it. */
  v6_main_ip?: string | null;
  /** The length of its prefix in bits, usually 64. */
  v6_network_size?: number | null;
}

/**
 * An access right of a user or a key.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `manage_users`: Manage users, and so, in effect, everything else.
 * - `subscriptions`: Change and destroy what there is: machines, volumes, ISO images, SSH keys and so on.
 * - `provisioning`: Create machines and volumes. It needs `subscriptions` too.
 * - `billing`: View and manage invoices and payments.
 * - `support`: Open and answer support tickets, and receive copies of them.
 * - `abuse`: Receive abuse reports: once one user has this right, only users who have it receive them. It needs
 *   `support` too.
 * - `dns`: Manage domains and their records; reverse DNS belongs to `subscriptions`.
 * - `upgrade`: Change plans, and add what costs extra, such as backups.
 * - `firewall`: Manage firewall groups. The document requires it for them, but does not explain it.
 * - `alerts`: Receive alerts. Not in the document, but in use.
 * - `objstore`: Manage object storage. Not in the document.
 * - `loadbalancer`: Manage load balancers. Not in the document.
 */
export type Acl =
  | "manage_users"
  | "subscriptions"
  | "provisioning"
  | "billing"
  | "support"
  | "abuse"
  | "dns"
  | "upgrade"
  | "firewall"
  | "alerts"
  | "objstore"
  | "loadbalancer";

/**
 * The purpose of an address.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `main_ip`: The machine's main address.
 * - `secondary_ip`: An additional address.
 * - `private`: An address in a private network.
 */
export type AddressKind = "main_ip" | "secondary_ip" | "private";

/**
 * Whether a volume is ready.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `pending`: Being created.
 * - `active`: Ready for use.
 */
export type BlockStatus = "pending" | "active";

/**
 * How often a server is backed up.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `daily`: Every day.
 * - `weekly`: On one day of the week.
 * - `monthly`: On one day of the month.
 * - `daily_alt_even`: Every second day, on even dates.
 * - `daily_alt_odd`: Every second day, on odd dates.
 */
export type CronType = "daily" | "weekly" | "monthly" | "daily_alt_even" | "daily_alt_odd";

/**
 * The direction of traffic.
 *
 * - `in`: To the server.
 */
export type Direction = "in";

/**
 * The action of a firewall rule.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `accept`: Allows it.
 */
export type FirewallAction = "accept";

/**
 * The status of a backup, a snapshot or an ISO image.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `pending`: Being created or downloaded; not usable yet.
 * - `complete`: Ready for use.
 */
export type ImageStatus = "pending" | "complete";

/**
 * A kind of address.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `v4`: IPv4.
 * - `v6`: IPv6.
 */
export type IpType = "v4" | "v6";

/**
 * Whether an ISO image is mounted.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `ready`: No image is mounted, and one can be.
 * - `isomounting`: An image is being mounted.
 * - `isomounted`: An image is mounted.
 */
export type IsoMount = "ready" | "isomounting" | "isomounted";

/**
 * A kind of plan to filter by.
 *
 * - `all`: Every kind.
 * - `vc2`: Cloud compute: shared processors.
 * - `ssd`: The older name of cloud compute on SSDs.
 * - `vdc2`: Dedicated cloud: dedicated processors.
 * - `dedicated`: The older name of dedicated cloud.
 * - `vc2z`: High frequency; newer than the document.
 */
export type PlanKind = "all" | "vc2" | "ssd" | "vdc2" | "dedicated" | "vc2z";

/**
 * The kind of machine that a plan provides.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `SSD`: Solid state disks.
 * - `SATA`: Hard disks, for large storage.
 * - `DEDICATED`: Dedicated processors.
 * - `HIGHFREQUENCY`: Fast processors and NVMe disks.
 */
export type PlanType = "SSD" | "SATA" | "DEDICATED" | "HIGHFREQUENCY";

/**
 * Whether a server is running.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `running`: It is on.
 * - `stopped`: It is off.
 */
export type PowerStatus = "running" | "stopped";

/**
 * The protocol that a firewall rule is for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `icmp`: Pings and other control messages. It has no port.
 * - `tcp`: TCP.
 * - `udp`: UDP.
 * - `gre`: GRE tunnels. It has no port.
 */
export type Protocol = "icmp" | "tcp" | "udp" | "gre";

/**
 * What runs a startup script.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `boot`: The operating system, on its first boot.
 * - `pxe`: iPXE, when the machine starts.
 */
export type ScriptType = "boot" | "pxe";

/**
 * The operation in progress on a server.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `none`: Nothing is known yet.
 * - `locked`: The service is working on it, and refuses other calls for it.
 * - `installingbooting`: It is being installed, or is booting for the first time.
 * - `isomounting`: An ISO image is being mounted.
 * - `ok`: It is ready.
 */
export type ServerState = "none" | "locked" | "installingbooting" | "isomounting" | "ok";

/**
 * The status of a machine's subscription.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `pending`: Being created.
 * - `active`: Created, which does not mean that its first installation is done.
 * - `suspended`: Stopped by the provider.
 * - `closed`: Gone.
 */
export type SubscriptionStatus = "pending" | "active" | "suspended" | "closed";
