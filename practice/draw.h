/* Random numbers for practice files: the same bits on every machine.
 *
 * Each value comes from SplitMix64 and from additions, multiplications, divisions and square roots,
 * which IEEE 754 rounds in one way only. Logarithm, exponential and sine are summed here from their
 * series: those of the C library differ in their last bits from one library to the next. */
#pragma once

#include <glib.h>

typedef struct
{
  guint64 state;
} EdaDraw;

/* One stream of many: by the @name of what is drawn, its number and how often it was tried. */
EdaDraw eda_draw_new (guint64 seed, const char *name, guint number, guint try);

guint64  eda_draw_bits (EdaDraw *self);
double   eda_draw_uniform (EdaDraw *self); /* in (0, 1) */
gboolean eda_draw_chance (EdaDraw *self, double probability);
guint    eda_draw_below (EdaDraw *self, guint n);  /* 0 .. n − 1 */
double   eda_draw_normal (EdaDraw *self);          /* standard, within ±4 */
double   eda_draw_gamma (EdaDraw *self, double shape); /* shape >= 1, scale 1 */
double   eda_draw_beta (EdaDraw *self, double a, double b);
double   eda_draw_student (EdaDraw *self, double degrees);
/* A level of 0 .. n − 1 with P proportional to (k + 1)^−power. */
guint eda_draw_zipf (EdaDraw *self, guint n, double power);
/* The places 0 .. n − 1 in any order; g_free. */
guint *eda_draw_order (EdaDraw *self, guint n);

double eda_exact_exp (double x);
double eda_exact_log (double x); /* x > 0 */
double eda_exact_sine (double turns); /* of 2 π turns */
