package io.moked.crm.customer.transfer;

import io.moked.events.PhoneNumber;
import io.moked.hebrew.phone.HebrewPhones;

/**
 * A cell of a table that a spreadsheet opens: nothing in it is executed, and digits with a zero in front stay text. What
 * is written is read again as it was.
 */
final class Cell {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final String ISRAEL = "+972";
    private static final int ID_DIGITS = 9;

    private Cell() {}

    /** Quoted, and with an apostrophe before what would begin a formula. */
    static String written(String content) {
        return '"' + (isDangerous(content) ? "'" : "") + content.replace("\"", "\"\"") + '"';
    }

    /** Without the apostrophe. */
    static String read(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** With hyphens, since a spreadsheet takes a zero from in front of digits alone and counts with a plus. */
    static String phone(PhoneNumber phone) {
        var number = phone.e164();
        return number.startsWith(ISRAEL) ? HebrewPhones.written(number) : "00-" + number.substring(1);
    }

    /** A phone as {@link #phone} writes it or in any other way, for {@code DetailsReading}. */
    static String readPhone(String cell) {
        var digits = cell.replaceAll("[\\s()-]", "");
        return digits.matches("00[1-9]\\d+") ? "+" + digits.substring(2) : withZero(digits, cell);
    }

    /** With a hyphen before the check digit, as on the card. */
    static String idNumber(String digits) {
        return digits.substring(0, ID_DIGITS - 1) + '-' + digits.substring(ID_DIGITS - 1);
    }

    /** A spreadsheet may have taken the zero from in front of a number before. */
    private static String withZero(String digits, String cell) {
        return digits.matches("[23489]\\d{7}|[57]\\d{8}") ? "0" + digits : cell;
    }

    private static boolean isDangerous(String content) {
        return !content.isEmpty() && DANGEROUS.indexOf(content.charAt(0)) >= 0;
    }
}
