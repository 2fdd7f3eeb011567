"""Which IP addresses lie in the public internet; everything else is never connected to."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network
EVERYWHERE: tuple[IPNetwork, ...] = (IPv4Network("0.0.0.0/0"), IPv6Network("::/0"))

# Written out, and not only `is_global`: Python's table differs between releases, counts an IPv4
# address in IPv6 clothes as public, and does not know what clouds keep behind public numbers.
NOT_PUBLIC_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this host
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers; a cloud's metadata at 100.100.100.200
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's host agent behind a public number
        "169.254.0.0/16",  # link-local; most clouds' metadata at 169.254.169.254
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments; a cloud's metadata at 192.0.0.192
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays from 6to4
        "192.168.0.0/16",
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
# Public unicast is 2000::/3 alone: mapped and compatible IPv4, NAT64, unique local, link-local,
# site-local and multicast addresses all lie outside of it.
PUBLIC_V6 = IPv6Network("2000::/3")
NOT_PUBLIC_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo (holds an IPv4 address), benchmarks, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: holds an IPv4 address
        "3ffe::/16",  # a test network given back long ago
        "3fff::/20",  # documentation
    )
)


def is_public(address: IPAddress, allow: Sequence[IPNetwork] = ()) -> bool:
    """Whether the address lies in the public internet, or in a network that `allow` names."""
    if any(address in network for network in allow):
        return True
    if isinstance(address, IPv4Address):
        listed = any(address in network for network in NOT_PUBLIC_V4)
    else:
        listed = address not in PUBLIC_V6 or any(address in network for network in NOT_PUBLIC_V6)
    return address.is_global and not listed
