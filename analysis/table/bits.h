/* Two versions of a function: one for every processor, and one for those that shift and count bits in
 * one instruction. Both give the same results. */
#pragma once

#if defined __x86_64__ && !defined __AVX2__
#define EDA_WITH_BITS __attribute__ ((target ("popcnt,bmi,bmi2,avx2")))
#define EDA_HAS_BITS() (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi2"))
#else
#define EDA_WITH_BITS
#define EDA_HAS_BITS() FALSE
#endif
#define EDA_INLINE static inline __attribute__ ((always_inline))
