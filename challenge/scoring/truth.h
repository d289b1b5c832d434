/* What is known of a generated file apart from its rows; who makes files knows it (practice/). */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"

typedef struct
{
  EdaFacts   *key;   /* see eda_insights_find() */
  EdaProfile *fresh; /* (nullable): other rows, with the same patterns in them */
} EdaTruth;

static inline void
eda_truth_free (EdaTruth *self)
{
  eda_facts_unref (self->key);
  g_clear_pointer (&self->fresh, eda_profile_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaTruth, eda_truth_free)
