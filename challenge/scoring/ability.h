/* Ability in a game, in logits: items of known difficulty move it up and down (Elo's rule with steps that
 * shrink, Pelánek 2016). Pure functions. */
#pragma once

#include <glib.h>

typedef struct
{
  double theta;
  guint  n; /* items answered */
} EdaAbility;

/* That an item of @difficulty is solved: @chance + (1 − @chance) / (1 + e^(difficulty − θ)). */
double eda_ability_expect (const EdaAbility *self, double difficulty, double chance);
/* After an item was solved by @correct, 0 .. 1: θ moves by 4 / (1 + 0.05 n) times what was better than
 * expected. */
EdaAbility eda_ability_update (const EdaAbility *self, double difficulty, double chance, double correct);
