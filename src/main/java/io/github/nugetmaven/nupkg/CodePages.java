package io.github.nugetmaven.nupkg;

import java.util.Set;

/**
 * The names of encodings that only a .NET program with code pages knows. Those of EBCDIC are left out: a document in ASCII that
 * declares one cannot be read.
 *
 * <p>Source: .NET, {@code EncodingTable.Data.cs} of System.Text.Encoding.CodePages.
 */
final class CodePages {
    private static final Set<String> NAMES = Set.of("""
            437 arabic asmo-708 big5 big5-hkscs ccsid00858 chinese cn-big5 cn-gb cp00858 cp1252 cp1256 cp437 cp850 cp852 cp855
            cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 csbig5 cseuckr cseucpkdfmtjapanese csgb2312 csgb231280
            csiso2022jp csiso2022kr csiso58gb231280 csisolatin2 csisolatin3 csisolatin4 csisolatin5 csisolatin9 csisolatinarabic
            csisolatincyrillic csisolatingreek csisolatinhebrew cskoi8r csksc56011987 cspc8codepage437 csshiftjis cswindows31j
            cyrillic din_66003 dos-720 dos-862 dos-874 ecma-114 ecma-118 elot_928 euc-cn euc-jp euc-kr
            extended_unix_code_packed_format_for_japanese gb18030 gb2312 gb2312-80 gb231280 gb_2312-80 gbk german greek greek8
            hebrew hz-gb-2312 ibm00858 ibm437 ibm737 ibm775 ibm850 ibm852 ibm855 ibm857 ibm860 ibm861 ibm862 ibm863 ibm864 ibm865
            ibm866 ibm869 irv iso-2022-jp iso-2022-jpeuc iso-2022-kr iso-2022-kr-7 iso-2022-kr-7bit iso-2022-kr-8 iso-2022-kr-8bit
            iso-8859-11 iso-8859-13 iso-8859-15 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8
            iso-8859-8-i iso-8859-9 iso-ir-101 iso-ir-109 iso-ir-110 iso-ir-126 iso-ir-127 iso-ir-138 iso-ir-144 iso-ir-148
            iso-ir-149 iso-ir-58 iso8859-2 iso_8859-15 iso_8859-2 iso_8859-2:1987 iso_8859-3 iso_8859-3:1988 iso_8859-4
            iso_8859-4:1988 iso_8859-5 iso_8859-5:1988 iso_8859-6 iso_8859-6:1987 iso_8859-7 iso_8859-7:1987 iso_8859-8
            iso_8859-8:1988 iso_8859-9 iso_8859-9:1989 johab koi koi8 koi8-r koi8-ru koi8-u koi8r korean ks-c-5601 ks-c5601
            ks_c_5601 ks_c_5601-1987 ks_c_5601-1989 ks_c_5601_1987 ksc5601 ksc_5601 l2 l3 l4 l5 l9 latin2 latin3 latin4 latin5
            latin9 logical macintosh ms_kanji norwegian ns_4551-1 pc-multilingual-850+euro sen_850200_b shift-jis shift_jis sjis
            swedish tis-620 visual windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256
            windows-1257 windows-1258 windows-874 x-ansi x-chinese-cns x-chinese-eten x-cp1250 x-cp1251 x-cp20001 x-cp20003
            x-cp20004 x-cp20005 x-cp20261 x-cp20269 x-cp20936 x-cp20949 x-cp50227 x-euc x-euc-cn x-euc-jp x-europa x-ia5
            x-ia5-german x-ia5-norwegian x-ia5-swedish x-iscii-as x-iscii-be x-iscii-de x-iscii-gu x-iscii-ka x-iscii-ma
            x-iscii-or x-iscii-pa x-iscii-ta x-iscii-te x-mac-arabic x-mac-ce x-mac-chinesesimp x-mac-chinesetrad x-mac-croatian
            x-mac-cyrillic x-mac-greek x-mac-hebrew x-mac-icelandic x-mac-japanese x-mac-korean x-mac-romanian x-mac-thai
            x-mac-turkish x-mac-ukrainian x-ms-cp932 x-sjis x-x-big5
            """.split("\\s+"));

    private CodePages() {}

    /** @param name in lower case */
    static boolean contain(String name) {
        return NAMES.contains(name);
    }
}
