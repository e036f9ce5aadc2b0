package io.counterfoil.ledger.abi;

import io.counterfoil.kernel.ChainCode;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Role;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** One word each: the Java type that stands for a Solidity type is chosen by the record that holds it. */
final class ScalarCodecs {

    private static final int ADDRESS_BYTES = 20;
    private static final int CURRENCY_BYTES = 3;

    private ScalarCodecs() {}

    static ScalarCodec of(AbiType type, Type java) {
        if (type instanceof AbiType.Bool && (java == boolean.class || java == Boolean.class)) {
            return flag();
        } else if (type instanceof AbiType.Address && java == String.class) {
            return address();
        } else if (type instanceof AbiType.FixedBytes bytes) {
            return ofBytes(bytes.length(), java);
        } else if (type instanceof AbiType.Unsigned unsigned) {
            return ofNumber(unsigned.bits(), java);
        } else if (type instanceof AbiType.Signed && java == BigInteger.class) {
            return signed();
        }
        throw new IllegalArgumentException("no codec for " + type + " as " + java);
    }

    private static ScalarCodec ofBytes(int length, Type java) {
        if (length == Words.WORD && java == UUID.class) {
            return uuid();
        } else if (length == Words.WORD && java == Bytes32.class) {
            return bytes32();
        } else if (length == CURRENCY_BYTES && java == String.class) {
            return currency();
        } else if (java == String.class) {
            return hex(length);
        }
        throw new IllegalArgumentException("no codec for bytes" + length + " as " + java);
    }

    private static ScalarCodec ofNumber(int bits, Type java) {
        if (bits == 256 && java == UUID.class) {
            return uuid();
        } else if (bits == 256 && java == BigInteger.class) {
            return bigNumber();
        } else if (bits == 32 && java == LocalDate.class) {
            return day();
        } else if (java == long.class || java == Long.class) {
            return number(Math.min(bits, 64)); // what is wider is a count, and a count over 2^63 is refused
        } else if (bits <= 32 && java == int.class) {
            return smallNumber(bits);
        } else if (bits == 8 && java instanceof Class<?> type && ChainCode.class.isAssignableFrom(type)) {
            return code(type);
        } else if (bits == 8 && java instanceof ParameterizedType set && set.getRawType() == Set.class) {
            return roles();
        }
        throw new IllegalArgumentException("no codec for uint" + bits + " as " + java);
    }

    private static ScalarCodec flag() {
        return new ScalarCodec(
                (value, bytes, at) -> bytes[at + 31] = (byte) ((Boolean) value ? 1 : 0),
                (bytes, at) -> fits(bytes, at, 1) == 1);
    }

    private static ScalarCodec uuid() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    UUID id = (UUID) value;
                    Words.putLastBytes(bytes, at + 24, id.getMostSignificantBits());
                    Words.putLastBytes(bytes, at + 32, id.getLeastSignificantBits());
                },
                (bytes, at) -> {
                    Words.requireZero(bytes, at, at + 16);
                    return new UUID(Words.lastBytes(bytes, at + 24), Words.lastBytes(bytes, at + 32));
                });
    }

    private static ScalarCodec bytes32() {
        return new ScalarCodec(
                (value, bytes, at) -> System.arraycopy(((Bytes32) value).bytes(), 0, bytes, at, Words.WORD),
                (bytes, at) -> Bytes32.of(Arrays.copyOfRange(bytes, at, at + Words.WORD)));
    }

    private static ScalarCodec currency() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    String code = (String) value;
                    if (code.length() != CURRENCY_BYTES
                            || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
                        throw new IllegalArgumentException("not an ISO 4217 code: " + code);
                    }
                    System.arraycopy(code.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, CURRENCY_BYTES);
                },
                (bytes, at) -> {
                    Words.requireZero(bytes, at + CURRENCY_BYTES, at + Words.WORD);
                    return new String(bytes, at, CURRENCY_BYTES, StandardCharsets.US_ASCII);
                });
    }

    private static ScalarCodec hex(int length) {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    byte[] given = HexFormat.of().parseHex((String) value, 2, 2 + 2 * length);
                    System.arraycopy(given, 0, bytes, at, length);
                },
                (bytes, at) -> "0x" + HexFormat.of().formatHex(bytes, at, at + length));
    }

    private static ScalarCodec signed() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    byte[] number = ((BigInteger) value).toByteArray();
                    Arrays.fill(bytes, at, at + Words.WORD, (byte) (number[0] < 0 ? 0xff : 0));
                    System.arraycopy(number, 0, bytes, at + Words.WORD - number.length, number.length);
                },
                (bytes, at) -> new BigInteger(bytes, at, Words.WORD));
    }

    private static ScalarCodec address() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    String hex = (String) value;
                    if (hex.length() != 2 + 2 * ADDRESS_BYTES || !hex.startsWith("0x")) {
                        throw new IllegalArgumentException("not an address, 0x and 40 hexadecimal digits: " + hex);
                    }
                    byte[] address = HexFormat.of().parseHex(hex, 2, hex.length());
                    System.arraycopy(address, 0, bytes, at + Words.WORD - ADDRESS_BYTES, ADDRESS_BYTES);
                },
                (bytes, at) -> {
                    Words.requireZero(bytes, at, at + Words.WORD - ADDRESS_BYTES);
                    return "0x" + HexFormat.of().formatHex(bytes, at + Words.WORD - ADDRESS_BYTES, at + Words.WORD);
                });
    }

    private static ScalarCodec number(int bits) {
        return new ScalarCodec(
                (value, bytes, at) -> Words.putLong(bytes, at, inRange((Long) value, bits)),
                (bytes, at) -> fits(bytes, at, bits));
    }

    private static ScalarCodec smallNumber(int bits) {
        return new ScalarCodec(
                (value, bytes, at) -> Words.putLong(bytes, at, inRange((Integer) value, bits)),
                (bytes, at) -> Math.toIntExact(fits(bytes, at, bits)));
    }

    private static ScalarCodec bigNumber() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    byte[] big = ((BigInteger) value).toByteArray();
                    int skip = big.length == Words.WORD + 1 && big[0] == 0 ? 1 : 0;
                    if (((BigInteger) value).signum() < 0 || big.length - skip > Words.WORD) {
                        throw new IllegalArgumentException("outside uint256: " + value);
                    }
                    System.arraycopy(big, skip, bytes, at + Words.WORD - big.length + skip, big.length - skip);
                },
                (bytes, at) -> new BigInteger(1, bytes, at, Words.WORD));
    }

    /** {@code yyyymmdd}, as the contracts keep days. */
    private static ScalarCodec day() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    LocalDate day = (LocalDate) value;
                    if (day.getYear() < 1 || day.getYear() > 9999) {
                        throw new IllegalArgumentException("outside years 1 to 9999: " + day);
                    }
                    Words.putLong(
                            bytes, at, day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
                },
                (bytes, at) -> {
                    long number = fits(bytes, at, 32);
                    if (number > 9999_12_31) {
                        throw new IllegalArgumentException(number + " is no day");
                    }
                    int day = (int) number;
                    return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
                });
    }

    private static ScalarCodec code(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return new ScalarCodec(
                (value, bytes, at) -> Words.putLong(bytes, at, ((ChainCode) value).code()), (bytes, at) -> {
                    long code = fits(bytes, at, 8);
                    for (Object constant : constants) {
                        if (((ChainCode) constant).code() == code) {
                            return constant;
                        }
                    }
                    throw new IllegalArgumentException("no " + type.getSimpleName() + " has the number " + code);
                });
    }

    private static ScalarCodec roles() {
        return new ScalarCodec(
                (value, bytes, at) -> {
                    long bits = 0;
                    for (Object role : (Set<?>) value) {
                        bits |= ((Role) role).bit();
                    }
                    Words.putLong(bytes, at, bits);
                },
                (bytes, at) -> {
                    long bits = fits(bytes, at, 8);
                    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
                    for (Role role : Role.values()) {
                        if ((bits & role.bit()) != 0) {
                            roles.add(role);
                            bits &= ~role.bit();
                        }
                    }
                    if (bits != 0) {
                        throw new IllegalArgumentException("unknown role bits " + bits);
                    }
                    return Set.copyOf(roles);
                });
    }

    private static long inRange(long value, int bits) {
        if (value < 0 || (bits < 64 && value >>> bits != 0)) {
            throw new IllegalArgumentException(value + " is outside uint" + bits);
        }
        return value;
    }

    /** The number in a word; over 2^63 - 1 or the type's width is refused, since Java's long cannot hold it. */
    private static long fits(byte[] bytes, int at, int bits) {
        Words.requireZero(bytes, at, at + 24);
        return inRange(Words.lastBytes(bytes, at + Words.WORD), bits);
    }
}
