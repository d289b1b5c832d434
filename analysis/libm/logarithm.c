/* log, log2, log10, log1p, asinh, acosh and atanh of <math.h>, with the same bits on
   every CPU (see exponential.c). Within 1 unit of the last place for the logarithms,
   within 3 for the others. After Tang (1990), Table-driven implementation of the
   logarithm function. */

#include "analysis/libm/pair.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#define FIRST 90 /* of the table, in 128ths */

/* For j / 128, from 90 to 182: a number of few bits near its reciprocal, and minus the
 * logarithm of that number. */
typedef struct
{
  double  reciprocal;
  EdaPair log;
} Nearby;

static const Nearby table[] = {
  { 0x1.6c00000000000p+0, { -0x1.686c81e9b14afp-2, 0x1.ddea0f7f58e3dp-57 } },
  { 0x1.6800000000000p+0, { -0x1.5d1bdbf5809cap-2, -0x1.4236383dc7fe1p-56 } },
  { 0x1.6440000000000p+0, { -0x1.5262deeb98879p-2, -0x1.823ddad7fcfa1p-58 } },
  { 0x1.6040000000000p+0, { -0x1.46d2d9c280567p-2, 0x1.b14130114bd36p-57 } },
  { 0x1.5c80000000000p+0, { -0x1.3bdd24eb14b6ap-2, -0x1.2da3c6449a7d0p-58 } },
  { 0x1.5900000000000p+0, { -0x1.31871c9544185p-2, 0x1.51acc4c09b379p-60 } },
  { 0x1.5540000000000p+0, { -0x1.26561f133862dp-2, -0x1.10cdf548bd15cp-57 } },
  { 0x1.51c0000000000p+0, { -0x1.1bc794fd1c8ccp-2, -0x1.e71708b083dbdp-57 } },
  { 0x1.4e40000000000p+0, { -0x1.111ce4003ee4dp-2, 0x1.1b84b5a5b5b2ap-57 } },
  { 0x1.4b00000000000p+0, { -0x1.071b85fcd590dp-2, -0x1.d1707f97bde80p-58 } },
  { 0x1.47c0000000000p+0, { -0x1.fa01c3bb57cbcp-3, -0x1.1c0a3c50f47adp-59 } },
  { 0x1.4480000000000p+0, { -0x1.e598ed5a87e2fp-3, 0x1.a5e78f4c50659p-58 } },
  { 0x1.4140000000000p+0, { -0x1.d0fb7f2255e51p-3, 0x1.4ac818ceca4c4p-57 } },
  { 0x1.3e40000000000p+0, { -0x1.bdc46ae344b13p-3, 0x1.2ff70a6bea623p-58 } },
  { 0x1.3b00000000000p+0, { -0x1.a8becfc882f19p-3, 0x1.e8c37918c39ebp-58 } },
  { 0x1.3800000000000p+0, { -0x1.9525a9cf456b4p-3, -0x1.d904c1d4e2e26p-57 } },
  { 0x1.3540000000000p+0, { -0x1.83040c91bcf2ep-3, 0x1.1c7233219bcc5p-57 } },
  { 0x1.3240000000000p+0, { -0x1.6f0d28ae56b4cp-3, 0x1.906d99184b992p-57 } },
  { 0x1.2f80000000000p+0, { -0x1.5c940075972b9p-3, -0x1.adccb73379cc5p-58 } },
  { 0x1.2c80000000000p+0, { -0x1.483bccce6e3ddp-3, -0x1.29391fb1b4b22p-57 } },
  { 0x1.2a00000000000p+0, { -0x1.371fc201e8f74p-3, -0x1.de6cb62af18a0p-58 } },
  { 0x1.2740000000000p+0, { -0x1.2423113ba50e3p-3, 0x1.e3ba766fc9a72p-66 } },
  { 0x1.2480000000000p+0, { -0x1.10f8e422539b1p-3, -0x1.8f798d39f1b7dp-58 } },
  { 0x1.2200000000000p+0, { -0x1.fec9131dbeabbp-4, 0x1.5746b9981b36cp-58 } },
  { 0x1.1f80000000000p+0, { -0x1.db5270187d927p-4, -0x1.e15ab8607d2acp-58 } },
  { 0x1.1d00000000000p+0, { -0x1.b78c82bb0eda1p-4, -0x1.0878cf0327e21p-61 } },
  { 0x1.1a80000000000p+0, { -0x1.9375e55595edep-4, 0x1.e463f9e4dd920p-59 } },
  { 0x1.1800000000000p+0, { -0x1.6f0d28ae56b4cp-4, 0x1.906d99184b992p-58 } },
  { 0x1.15c0000000000p+0, { -0x1.4e01108a35ae6p-4, 0x1.81069d28db75bp-59 } },
  { 0x1.1340000000000p+0, { -0x1.28f83450eda8dp-4, -0x1.d6a8465da24a3p-58 } },
  { 0x1.1100000000000p+0, { -0x1.075983598e471p-4, -0x1.80da5333c45b8p-59 } },
  { 0x1.0ec0000000000p+0, { -0x1.cae72fb95c20bp-5, 0x1.f9012d8df3f0ep-59 } },
  { 0x1.0c80000000000p+0, { -0x1.868a83083f6cfp-5, 0x1.d09a5634943dbp-61 } },
  { 0x1.0a80000000000p+0, { -0x1.494acc34d911cp-5, -0x1.e295bf491ccc5p-59 } },
  { 0x1.0840000000000p+0, { -0x1.03d5d85e73eefp-5, -0x1.2c1da539d60edp-61 } },
  { 0x1.0640000000000p+0, { -0x1.8b31faca9b00ep-6, -0x1.d5a46da6f6772p-62 } },
  { 0x1.0400000000000p+0, { -0x1.fc0a8b0fc03e4p-7, 0x1.83092c59642a1p-62 } },
  { 0x1.0200000000000p+0, { -0x1.fe02a6b106789p-8, 0x1.e44b7e3711ebfp-67 } },
  { 0x1.0000000000000p+0, { 0x0.0p+0, 0x0.0p+0 } },
  { 0x1.fc00000000000p-1, { 0x1.010157588de71p-7, 0x1.46662d417ced0p-62 } },
  { 0x1.f800000000000p-1, { 0x1.0205658935847p-6, 0x1.27c8e8416e71fp-60 } },
  { 0x1.f480000000000p-1, { 0x1.74321d3d006d3p-6, -0x1.96f016b887bf4p-60 } },
  { 0x1.f080000000000p-1, { 0x1.f7a9b16782856p-6, -0x1.36c720c147756p-60 } },
  { 0x1.ed00000000000p-1, { 0x1.35c8bfaa1306bp-5, -0x1.50830a65543a4p-63 } },
  { 0x1.e900000000000p-1, { 0x1.788595a3577bap-5, 0x1.e5ef898b67923p-59 } },
  { 0x1.e580000000000p-1, { 0x1.b35dd9b58baadp-5, -0x1.6526154e379dfp-61 } },
  { 0x1.e200000000000p-1, { 0x1.eea31c006b87cp-5, -0x1.3e4fc93b7b66cp-59 } },
  { 0x1.de80000000000p-1, { 0x1.152b799bb3cc9p-4, -0x1.948381841487fp-58 } },
  { 0x1.db00000000000p-1, { 0x1.333d7f8183f4bp-4, 0x1.a92afc8ef70b1p-58 } },
  { 0x1.d780000000000p-1, { 0x1.518874226130ap-4, 0x1.d96258b3d8a8fp-60 } },
  { 0x1.d400000000000p-1, { 0x1.700d30aeac0e1p-4, -0x1.72566212cdd05p-61 } },
  { 0x1.d100000000000p-1, { 0x1.8a6477a91dc29p-4, -0x1.fa83214904842p-59 } },
  { 0x1.cd80000000000p-1, { 0x1.a956d3ecade63p-4, 0x1.e5300b12bd55ep-58 } },
  { 0x1.ca80000000000p-1, { 0x1.c40d6425a5cb1p-4, 0x1.21d1930dc8acdp-60 } },
  { 0x1.c700000000000p-1, { 0x1.e3707ee30487bp-4, 0x1.09ccecd579d99p-58 } },
  { 0x1.c400000000000p-1, { 0x1.fe89139dbd566p-4, -0x1.ac9f4215f9393p-58 } },
  { 0x1.c100000000000p-1, { 0x1.0ce7ecdccc28dp-3, -0x1.692a0055dc959p-57 } },
  { 0x1.be00000000000p-1, { 0x1.1aa2b7e23f72ap-3, -0x1.c6ef1d9b2ef7ep-59 } },
  { 0x1.bb00000000000p-1, { 0x1.28753bc11aba5p-3, -0x1.6394d9fa33311p-57 } },
  { 0x1.b800000000000p-1, { 0x1.365fcb0159016p-3, 0x1.7d411a5b944adp-58 } },
  { 0x1.b500000000000p-1, { 0x1.4462b9dc9b3dcp-3, -0x1.629c46c186385p-58 } },
  { 0x1.b200000000000p-1, { 0x1.527e5e4a1b58dp-3, -0x1.71a9682395bfdp-61 } },
  { 0x1.af00000000000p-1, { 0x1.60b3100b09476p-3, -0x1.5b2623e05016bp-58 } },
  { 0x1.ac80000000000p-1, { 0x1.6c9d07d203fc7p-3, 0x1.80a04c9a46c61p-59 } },
  { 0x1.a980000000000p-1, { 0x1.7b0091651528cp-3, 0x1.4069f303518c8p-57 } },
  { 0x1.a700000000000p-1, { 0x1.871213750e994p-3, 0x1.d685f35eea2a0p-57 } },
  { 0x1.a400000000000p-1, { 0x1.95a5adcf7017fp-3, 0x1.142c507fb7a3dp-58 } },
  { 0x1.a180000000000p-1, { 0x1.a1dfc40f1b7f1p-3, -0x1.e009e6f018fe8p-61 } },
  { 0x1.9f00000000000p-1, { 0x1.ae2ca6f672bd4p-3, 0x1.ab5ca9eaa088ap-57 } },
  { 0x1.9c00000000000p-1, { 0x1.bd087383bd8adp-3, 0x1.dd355f6a516d7p-60 } },
  { 0x1.9980000000000p-1, { 0x1.c97f8079d44ecp-3, 0x1.61a8c6e6c4ee7p-57 } },
  { 0x1.9700000000000p-1, { 0x1.d60a17f903515p-3, -0x1.c0df841a71b7ap-57 } },
  { 0x1.9480000000000p-1, { 0x1.e2a877a6b2c12p-3, -0x1.fa21e3df99430p-58 } },
  { 0x1.9200000000000p-1, { 0x1.ef5ade4dcffe6p-3, -0x1.08ab2ddc708a0p-58 } },
  { 0x1.8f80000000000p-1, { 0x1.fc218be620a5ep-3, -0x1.6e438c258187fp-58 } },
  { 0x1.8d00000000000p-1, { 0x1.047e60cde83b8p-2, -0x1.0779634061cbcp-56 } },
  { 0x1.8b00000000000p-1, { 0x1.09aa572e6c6d4p-2, 0x1.43c2e68684d53p-57 } },
  { 0x1.8880000000000p-1, { 0x1.102ac0a35cc1cp-2, 0x1.088080a5e68b4p-59 } },
  { 0x1.8600000000000p-1, { 0x1.16b5ccbacfb73p-2, 0x1.66fbd28b40935p-56 } },
  { 0x1.8400000000000p-1, { 0x1.1bf99635a6b95p-2, -0x1.12aeb84249223p-57 } },
  { 0x1.8180000000000p-1, { 0x1.22981fbef797bp-2, -0x1.0b04ac06cebe0p-59 } },
  { 0x1.7f80000000000p-1, { 0x1.27ebaf58d8c9dp-2, -0x1.8800b4bda6c97p-57 } },
  { 0x1.7d00000000000p-1, { 0x1.2e9e2bce12286p-2, 0x1.8251a3b83d97ap-62 } },
  { 0x1.7b00000000000p-1, { 0x1.3401e12aecba1p-2, -0x1.cd55b8a4746c0p-58 } },
  { 0x1.7880000000000p-1, { 0x1.3ac8ca38e5c5fp-2, -0x1.f7de015f253eep-56 } },
  { 0x1.7680000000000p-1, { 0x1.403d086cea79cp-2, -0x1.0a8bb78cf7cdap-56 } },
  { 0x1.7480000000000p-1, { 0x1.45b8c0a17df13p-2, 0x1.dbe305eaf5a20p-56 } },
  { 0x1.7280000000000p-1, { 0x1.4b3c077267e9ap-2, 0x1.2e5fbeb518508p-56 } },
  { 0x1.7000000000000p-1, { 0x1.522ae0738a3d8p-2, -0x1.8f7e9b38a6979p-57 } },
  { 0x1.6e00000000000p-1, { 0x1.57bf753c8d1fbp-2, -0x1.0908d15f88b63p-57 } },
  { 0x1.6c00000000000p-1, { 0x1.5d5bddf595f30p-2, -0x1.6541148cbb8a2p-56 } },
  { 0x1.6a00000000000p-1, { 0x1.630030b3aac49p-2, 0x1.dc18ce51fff99p-57 } },
  { 0x1.6800000000000p-1, { 0x1.68ac83e9c6a14p-2, 0x1.a64eadd740178p-58 } },
};

/* The first part has 40 bits, so that an exponent times it is exact. */
static const EdaPair ln2 = { 0x1.62e42fefa2000p-1, 0x1.9ef35793c7673p-41 };
static const EdaPair per_ln2 = { 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56 };
static const EdaPair per_ln10 = { 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57 };

/* ln (1 + r) for |r| < 0.0066; the pairs of terms do not wait for one another (Estrin).
 */
static EdaPair
near_one (EdaPair r)
{
  const double  x = r.hi;
  const EdaPair square = eda_pair_product (x, x);
  const double  x2 = square.hi, x4 = x2 * x2;
  const double  low = (1 / 3.0 - x * (1 / 4.0)) + x2 * (1 / 5.0 - x * (1 / 6.0));
  const double  high = (1 / 7.0 - x * (1 / 8.0)) + x2 * (1 / 9.0 - x * (1 / 10.0));
  const EdaPair half = { -square.hi / 2, -square.lo / 2 - x * r.lo };

  return eda_pair_add (eda_pair_add (r, half),
                       (EdaPair){ x * x2 * (low + x4 * high), 0 });
}

/* x = 2^exponent (1 + rest) / reciprocal, exactly; x is positive and finite. */
typedef struct
{
  double        exponent;
  const Nearby *near;
  EdaPair       rest;
} Parted;

static inline uint64_t
bits_of (double x)
{
  uint64_t bits;

  memcpy (&bits, &x, sizeof bits);
  return bits;
}

static double
of_bits (uint64_t bits)
{
  double x;

  memcpy (&x, &bits, sizeof x);
  return x;
}

static inline Parted
parted (double x)
{
  const double   below = x < DBL_MIN ? 64 : 0; /* its first bit may be anywhere */
  const uint64_t bits = bits_of (below > 0 ? x * 0x1p64 : x);
  const int64_t  exponent = (int64_t)(bits - bits_of (M_SQRT1_2)) >> 52;
  const uint64_t mantissa = bits - ((uint64_t)exponent << 52);
  const double   m = of_bits (mantissa), short_m = of_bits (mantissa & ~0x1FFFFFull);
  const Nearby  *near = &table[(int)(m * 128 + 0.5) - FIRST];

  /* Both products are exact: the reciprocals have 10 bits. So is the sum where the second
   * is greater. */
  return (Parted){ (double)exponent - below,
                   near,
                   eda_pair_ordered_sum (short_m * near->reciprocal - 1,
                                         (m - short_m) * near->reciprocal) };
}

EdaPair
eda_log_as_pair (double x)
{
  const Parted  parts = parted (x);
  const EdaPair powers = eda_pair_sum (parts.exponent * ln2.hi, parts.exponent * ln2.lo);

  return eda_pair_add (powers, eda_pair_add (parts.near->log, near_one (parts.rest)));
}

/* The same, where a double is enough: what is small is summed first. */
static double
log_of (double x)
{
  const Parted  parts = parted (x);
  const double  r = parts.rest.hi, r2 = r * r;
  const EdaPair powers
      = eda_pair_ordered_sum (parts.exponent * ln2.hi, parts.near->log.hi);
  const EdaPair sum = eda_pair_ordered_sum (powers.hi, r);
  const double  bend
      = r2
        * ((-1 / 2.0 + r * (1 / 3.0))
           + r2 * ((-1 / 4.0 + r * (1 / 5.0)) + r2 * (-1 / 6.0 + r * (1 / 7.0))));
  const double low = parts.exponent * ln2.lo + parts.near->log.lo + parts.rest.lo;

  return sum.hi + (sum.lo + powers.lo + low + bend);
}

/* The logarithm of what has no finite one. */
static double
outside (double x)
{
  if (x < 0)
    return NAN;
  return x == 0 ? -INFINITY : x; /* infinite or no number */
}

static int
has_log (double x)
{
  return x > 0 && x < INFINITY;
}

double
log (double x)
{
  return has_log (x) ? log_of (x) : outside (x);
}

double
log2 (double x)
{
  return has_log (x) ? eda_pair_times (eda_log_as_pair (x), per_ln2).hi : outside (x);
}

double
log10 (double x)
{
  return has_log (x) ? eda_pair_times (eda_log_as_pair (x), per_ln10).hi : outside (x);
}

double
log1p (double x)
{
  const EdaPair sum = eda_pair_sum (1, x);
  EdaPair       result;

  if (fabs (x) < 0x1p-54)
    return x;
  if (!has_log (sum.hi))
    return outside (sum.hi);
  result = eda_log_as_pair (sum.hi);
  return result.hi + (result.lo + sum.lo / sum.hi);
}

double
asinh (double x)
{
  const double size = fabs (x);

  if (!(size < 0x1p28))
    return copysign (log (size) + M_LN2, x);
  return copysign (log1p (size + size * size / (1 + sqrt (1 + size * size))), x);
}

double
acosh (double x)
{
  const double above = x - 1;

  return x < 0x1p28 ? log1p (above + sqrt (2 * above + above * above)) : log (x) + M_LN2;
}

double
atanh (double x)
{
  const double size = fabs (x);

  return copysign (log1p (2 * size / (1 - size)) / 2, x);
}
