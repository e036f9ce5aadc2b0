package io.counterfoil.bank.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Whether an address is one of the public Internet: IANA's special-purpose registries for IPv4 and IPv6, as of 2026. */
final class PublicAddress {

    private record Block(List<Integer> prefix, int bits) {}

    private static final List<Block> IPV4 = List.of(
            new Block(List.of(0), 8),
            new Block(List.of(10), 8),
            new Block(List.of(100, 64), 10), // carriers' own
            new Block(List.of(127), 8),
            new Block(List.of(169, 254), 16), // link-local, and the metadata of clouds
            new Block(List.of(172, 16), 12),
            new Block(List.of(192, 0, 0), 24),
            new Block(List.of(192, 0, 2), 24),
            new Block(List.of(192, 88, 99), 24),
            new Block(List.of(192, 168), 16),
            new Block(List.of(198, 18), 15),
            new Block(List.of(198, 51, 100), 24),
            new Block(List.of(203, 0, 113), 24),
            new Block(List.of(224), 3)); // multicast, reserved, broadcast

    /** Of 2000::/3, which is all that is given out. */
    private static final List<Block> IPV6 = List.of(
            new Block(List.of(0x20, 0x01, 0x00), 23), // protocols, Teredo among them
            new Block(List.of(0x20, 0x01, 0x0d, 0xb8), 32),
            new Block(List.of(0x20, 0x02), 16), // 6to4: an IPv4 address inside
            new Block(List.of(0x3f, 0xff), 20));

    private static final Block GIVEN_OUT = new Block(List.of(0x20), 3);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? isIn(bytes, GIVEN_OUT) && IPV6.stream().noneMatch(block -> isIn(bytes, block))
                : IPV4.stream().noneMatch(block -> isIn(bytes, block));
    }

    private static boolean isIn(byte[] address, Block block) {
        for (int bit = 0; bit < block.bits(); bit++) {
            int at = bit / 8;
            int wanted = at < block.prefix().size() ? block.prefix().get(at) : 0;
            int mask = 0x80 >> (bit % 8);
            if ((address[at] & mask) != (wanted & mask)) {
                return false;
            }
        }
        return true;
    }
}
