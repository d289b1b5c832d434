/* How often is the same claim true of other columns of this very file? A claim that nearly every
 * column fulfils says little. */
#pragma once

#include "challenge/judging/verdict.h"

/**
 * eda_claim_base_rate:
 *
 * q of eda_base_rate(): the claim is judged with its first column replaced by every other of the
 * table that it may be about, its own left out; at most EDA_BASE_RATE_MOST of them, drawn by the seed.
 * Claims that name one answer of several count instead: 1 / levels, 1 / g! of an order, and so on.
 *
 * Returns: NaN with EDA_ERROR_CANCELLED
 */
#define EDA_BASE_RATE_MOST 200
double eda_claim_base_rate (const EdaClaim *claim, EdaProfile *profile, guint number, const EdaContext *context, GError **error);
