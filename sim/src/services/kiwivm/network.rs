//! IPv6 subnets and private addresses.

use super::asked::{Answer, Asked, fields};
use super::refusal::Refusal;
use super::vps::Vps;
use crate::edition::{Edition, single};
use serde_json::{Map, Value, json};
use std::net::Ipv6Addr;

/// The maximum number of private addresses of a VPS.
const MOST: usize = 4;

impl Vps {
    /// Handles `ipv6/add`: adds a subnet; on older panels an address, which the caller chooses after the first.
    pub(super) fn add_ipv6(&mut self, asked: Asked<'_>) -> Answer {
        if !self.place().ipv6 {
            return Err(Refusal::new(700_011, "IPv6 is not supported at this location"));
        }
        let own: Vec<_> = self.ips.iter().filter(|ip| ip.contains(':')).collect();
        if own.len() >= self.plan.max_ipv6s {
            return Err(Refusal::new(700_012, "Maximum number of IPv6 addresses reached"));
        }
        let new = match (own.first(), asked.form.get("ip").filter(|ip| !ip.is_empty())) {
            (Some(first), Some(wanted)) if asked.edition != Edition::Newest => {
                let network = |ip: &str| ip.parse::<Ipv6Addr>().ok().map(|ip| u128::from(ip) >> 64);
                let wanted: Ipv6Addr = wanted.parse().map_err(|_| Refusal::no_such("IP address"))?;
                let wanted = wanted.to_string();
                if network(&single(first)) != network(&wanted) || own.iter().any(|ip| single(ip) == wanted) {
                    return Err(Refusal::new(700_013, "This IPv6 address is not available"));
                }
                wanted
            }
            _ => format!("2001:db8:{:x}:{:x}::/64", self.veid & 0xffff, asked.seeds.next() % 0xffff),
        };
        self.ips.push(new.clone());
        Ok(fields(json!({ "assigned_subnet": new })))
    }

    /// Handles `ipv6/delete`: with or without `/64`.
    pub(super) fn delete_ipv6(&mut self, asked: &Asked<'_>) -> Answer {
        let given = asked.text("ip");
        let bare = given.strip_suffix("/64").unwrap_or(&given);
        let fits =
            |ip: &String| ip.contains(':') && (ip.strip_suffix("/64").unwrap_or(ip) == bare || single(ip) == bare);
        let at = self.ips.iter().position(fits).ok_or_else(|| Refusal::no_such("IP address"))?;
        let gone = self.ips.remove(at);
        self.ptr.retain(|(ip, _)| *ip != gone);
        Ok(Map::new())
    }

    fn free_private_ips(&self) -> Vec<String> {
        let [.., third, fourth] = self.veid.to_be_bytes();
        let all = (0..16_u8).map(|offset| format!("10.8.{third}.{}", fourth.wrapping_add(offset)));
        all.filter(|ip| !self.private_ips.contains(ip)).collect()
    }

    pub(super) fn available_private_ips(&self) -> Map<String, Value> {
        fields(json!({ "available_ips": self.free_private_ips() }))
    }

    /// Handles `privateIp/assign`: assigns the requested address, or any.
    pub(super) fn assign_private_ip(&mut self, asked: &Asked<'_>) -> Answer {
        if self.kind == super::vps::Kind::Ovz {
            return Err(Refusal::new(700_014, "Private networking is not available"));
        }
        let free = self.free_private_ips();
        let wanted = asked.form.get("ip").filter(|ip| !ip.is_empty());
        let found = free.into_iter().find(|ip| wanted.is_none_or(|wanted| wanted == ip));
        let ip = found.filter(|_| self.private_ips.len() < MOST).ok_or_else(|| Refusal::no_such("Free private IP"))?;
        self.private_ips.push(ip.clone());
        Ok(fields(json!({ "assigned_ips": [ip] })))
    }

    pub(super) fn delete_private_ip(&mut self, asked: &Asked<'_>) -> Answer {
        let wanted = asked.text("ip");
        let at = self.private_ips.iter().position(|ip| *ip == wanted).ok_or_else(|| Refusal::no_such("Private IP"))?;
        self.private_ips.remove(at);
        Ok(Map::new())
    }
}
