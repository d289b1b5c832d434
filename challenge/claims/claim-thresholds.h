/* Every threshold of the claims language, in one place: where a shape or an association begins,
 * and when an answer counts. docs/CLAIMS.md explains them. */
#pragma once

#define EDA_LIMIT_LEVEL 0.90 /* of every interval, two-sided: each side is a test at 5 % */
#define EDA_LIMIT_MIN_ROWS 20 /* after "where": fewer are no answer */
#define EDA_LIMIT_ABOUT 0.10  /* "about v": within this share of v */
#define EDA_LIMIT_ABOUT_COEFFICIENT 0.05 /* and for coefficients within this at least */

/* The smallest effects of interest. */
#define EDA_LIMIT_ASSOCIATION_R 0.10
#define EDA_LIMIT_ASSOCIATION_OMEGA2 0.01
#define EDA_LIMIT_ASSOCIATION_V 0.10
#define EDA_LIMIT_MISSING_PHI 0.20
#define EDA_LIMIT_MISSING_G 0.20
#define EDA_LIMIT_BREAK_D 0.20
#define EDA_LIMIT_SEASON_R 0.05

/* From here on moderate, and strong (below moderate: weak). */
#define EDA_LIMIT_MODERATE_R 0.30
#define EDA_LIMIT_STRONG_R 0.50
#define EDA_LIMIT_MODERATE_OMEGA2 0.06
#define EDA_LIMIT_STRONG_OMEGA2 0.14

/* Shapes: L-moment ratios, mean gaps of quantile plots. */
#define EDA_LIMIT_SKEW 0.08
#define EDA_LIMIT_STRONG_SKEW 0.16
#define EDA_LIMIT_HEAVY_TAIL 0.18
#define EDA_LIMIT_LIGHT_TAIL 0.08
#define EDA_LIMIT_FIT_GAP 0.10
#define EDA_LIMIT_UNIFORM_TAIL 0.06
#define EDA_LIMIT_DISCRETE 20
#define EDA_LIMIT_ZERO_SHARE 0.10
#define EDA_LIMIT_ZERO_TIMES 3
#define EDA_LIMIT_HEAP_TIMES 1.5
#define EDA_LIMIT_CAP_SHARE 0.02
#define EDA_LIMIT_CAP_TIMES 5

#define EDA_LIMIT_CURVE 0.02 /* gain in R² of a quadratic over a line */
#define EDA_LIMIT_CURVE_RANKS 0.05 /* |rho| over |r| */
#define EDA_LIMIT_FAN 0.10

#define EDA_LIMIT_IMBALANCE 0.50
#define EDA_LIMIT_BALANCE 0.05
#define EDA_LIMIT_RARE_SHARE 0.01
#define EDA_LIMIT_RARE_COUNT 6
#define EDA_LIMIT_REDUNDANT 0.99
#define EDA_LIMIT_INFLUENCE 0.10
#define EDA_LIMIT_FAR_SHARE 0.001 /* of rows beyond 3 IQR on a side, and three rows at least */
#define EDA_LIMIT_FAR_ROWS 3
#define EDA_LIMIT_FAR_2D 0.001 /* share of a normal cloud that lies farther out */

/* Yes or no by bootstrap: the share of replicates that say yes. */
#define EDA_LIMIT_YES 0.95
#define EDA_LIMIT_NO 0.05
#define EDA_LIMIT_REPLICATES 1000
#define EDA_LIMIT_MODE_REPLICATES 200
#define EDA_LIMIT_BOOTSTRAP_ROWS 20000 /* more are sampled down to these */
