/* The beta distribution, as what is known of a share after so many yes and no. */
#pragma once

/* P(X > @x) of Beta(@a, @b), both above 0; NaN otherwise. */
double eda_beta_above (double x, double a, double b);
/* The x with P(X ≤ x) = @p, 0 .. 1, to 1e-12; NaN for parameters or @p out of range. By bisection: it ends
 * for every a and b. */
double eda_beta_quantile (double p, double a, double b);
