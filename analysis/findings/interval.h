/* Intervals of 95 % for the evidence of a finding. */
#pragma once

#include "analysis/kernels/interval.h"
#include "analysis/result/finding.h"

/* Wilson (1927), of @count out of @n. */
void eda_finding_set_share_interval (EdaFinding *self, double count, double n);
/* Fisher's z (1921), of a correlation over @n rows; none with fewer than four. */
void eda_finding_set_r_interval (EdaFinding *self, double r, double n);
/* The evidence and @margin on both sides. */
void eda_finding_set_margin (EdaFinding *self, double margin);
/* @interval: NaN = none */
void eda_finding_set_interval (EdaFinding *self, EdaInterval interval);
