/* The formulas of the games, pure. Constants are judgement and stand in scoring.c. */
#pragma once

#include <stddef.h>

/* How far a sketched distribution is from the data, in mean absolute deviations of the data. */
typedef struct
{
  double nw;       /* Wasserstein distance of the two */
  double location; /* median of the sketch less that of the data */
  double spread;   /* ratio of the quartile ranges, sketch over data */
  double shape;    /* Wasserstein distance once median and quartile range are the same */
  double score;    /* 0 .. 100: half by nw, half by shape */
} EdaSketchScore;

/**
 * eda_score_sketch:
 * @bars: (array length=n_bars): heights over equal bins of @low .. @high, any unit, not all 0
 * @sorted: (array length=n): the data; what lies outside of the axis counts at its ends
 */
EdaSketchScore eda_score_sketch (const double bars[], size_t n_bars, double low, double high, const double sorted[], size_t n);

/* The just noticeable difference of r (Rensink & Baldridge 2010; our constants). */
double eda_jnd_of_r (double r);
/* 0 .. 100, 0 at two just noticeable differences. */
double eda_score_r (double truth, double guess);

/* Angle in degrees between two lines, both axes in standard deviations: slopes times sd_x / sd_y. */
double eda_angle_between (double standard_slope, double other);
double eda_score_angle (double degrees); /* 0 .. 100 */

/* P that @x or more of @k line-ups of @m panels are solved by guessing. */
double eda_lineup_p (unsigned k, unsigned x, unsigned m);
/* Signal detection: d′ and criterion of @hits of @signals, and picks @false_ones of @nulls. */
void eda_lineup_sensitivity (unsigned hits, unsigned signals, unsigned false_ones, unsigned nulls, double *d, double *criterion);

/* Skill in logits (Pelánek 2016): P of an item of difficulty @b that is solved by chance @guess, and the
 * skill after the n-th answer. */
double eda_skill_p (double skill, double b, double guess);
double eda_skill_update (double skill, double b, double guess, double correct, unsigned n);
