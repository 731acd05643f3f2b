const ADDRESS =
  /(?<![\p{L}\p{N}._%+#@-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+#'-]{0,62}[\p{L}\p{N}_#])?@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const LABEL =
  /(?:\bupn|user ?principal ?name|username|user name|user identity|\baccount|\buser)["'\]]{0,2}[\s:=|]{0,24}["'<]?$/i;
const LONGEST_LABEL = 48;

/** The sign-in name of the person it is about: the address labelled so, or else the first. */
export function findUpn(text: string): string | undefined {
  const addresses = Array.from(text.matchAll(ADDRESS));
  const labelled = addresses.find(({ index }) =>
    LABEL.test(text.slice(Math.max(0, index - LONGEST_LABEL), index)),
  );
  return (labelled ?? addresses[0])?.[0];
}
