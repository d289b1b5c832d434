/* The scores of a session, from what it holds itself. */
#pragma once

#include "challenge/session/checklist.h"
#include "challenge/scoring/score.h"

/* Sealed, blind, judged by the data, and resolved; not those that follow from an earlier one. */
EdaPrediction eda_session_score_prediction (const EdaSession *session);
/* @needs: (nullable): without it coverage is not known. Discovery needs the list of what the data
 * held and is not known here; soundness by Benjamini and Hochberg at 0.10 over all looks. */
EdaScoreParts eda_session_score_parts (const EdaSession *session, const EdaChecklistNeeds *needs);
