#!/usr/bin/env python3
"""The JSON report of one CSV file, told in the words of the reference values.

    oracle-answers.py path/to/eda-batch data.csv

Renames, rearranges and counts; what the report does not hold stays unanswered. A layout
is the answer's shape with places in the report for leaves: "quantiles/p05" is the member p05 of
the member quantiles.
"""
import json
import subprocess
import sys

NUMBER = {
    **{name: name for name in (
        "n missing distinct zeros negatives mean sd variance sum se_mean cv min max range median iqr"
        " mad_raw bins").split()},
    "mad_scaled_1.4826": "mad",
    "trimmed_mean_10pct": "trimmed_mean_10",
    "tukey_fivenum": "fivenum",
    "ci95_mean": "mean_ci95",
    "quantiles_type7": "quantiles",
    "skewness": {"g1_moment": "skewness_g1", "G1_sas_excel": "skewness", "b1_minitab_e1071type3": "skewness_b1"},
    "kurtosis_excess": {"g2_moment": "kurtosis_g2", "G2_sas_excel": "kurtosis",
                        "b2_minitab_e1071type3": "kurtosis_b2"},
    "shapiro_wilk": {"W": "normality/shapiro_wilk/w", "p": "normality/shapiro_wilk/p"},
    "anderson_darling": {"A": "normality/anderson_darling/a2", "p": "normality/anderson_darling/p"},
    "lilliefors": {"D": "normality/lilliefors/d", "p": "normality/lilliefors/p"},
    "jarque_bera": {"JB": "normality/jarque_bera/jb", "p": "normality/jarque_bera/p"},
    "dip": {"D": "dip/d", "p": "dip/p"},
    "grubbs": {"G": "grubbs/g", "value": "grubbs/value", "outlier_two_sided": "grubbs/outlier",
               "critical_two_sided_0.05": "grubbs/critical",
               "critical_one_sided_0.05": "grubbs/critical_one_sided"},
    "generalized_esd": {"R": "esd/r", "lambda": "esd/lambda", "n_outliers": "esd/count",
                        "max_outliers": "esd/max_outliers", "removed": "esd/removed"},
}
FAR = {
    "iqr_outliers": {"lower_fence": "tukey/low", "upper_fence": "tukey/high", "low": "tukey/below",
                     "high": "tukey/above"},
    "iqr_extreme_k3": "tukey/far",
    "zscore_gt3": "z3",
    "modified_z_gt3.5": "modified_z",
}
CATEGORY = {"n": "n", "missing": "missing", "distinct": "distinct", "mode": "mode", "mode_n": "mode_count",
            "entropy_bits": "entropy", "gini_impurity": "gini"}
TABLE = {
    **{name: name for name in "n chi2 df p min_expected cells_expected_lt5 cramers_v contingency_c phi".split()},
    "x": "row", "y": "column", "rows": "row_levels", "cols": "column_levels", "table": "observed",
    "cramers_v_bias_corrected": "cramers_v_corrected",
    "pearson_residuals": "pearson_residual",
    "adjusted_standardized_residuals": "adjusted_residual",
    "g_test": {"G": "g", "p": "g_p"},
    "yates": "yates",
    "fisher_exact": {"p": "fisher/p", "odds_ratio_cmle": "fisher/odds_ratio", "ci95": "fisher/ci95",
                     "odds_ratio_sample": "odds_ratio/value"},
}
GROUPS = {
    "y": "value", "factor": "by", "n": "n",
    "anova": {"F": "anova/f", "df1": "anova/df1", "df2": "anova/df2", "p": "anova/p", "eta2": "anova/eta2",
              "omega2": "anova/omega2", "ss_between": "anova/ss_between", "ss_within": "anova/ss_within"},
    "welch_anova": {"F": "welch_anova/f", "df1": "welch_anova/df1", "df2": "welch_anova/df2", "p": "welch_anova/p"},
    "kruskal_wallis": {"H": "kruskal_wallis/h", "df": "kruskal_wallis/df", "p": "kruskal_wallis/p",
                       "epsilon2": "kruskal_wallis/epsilon2"},
    "brown_forsythe_levene_median": {"F": "brown_forsythe/f", "p": "brown_forsythe/p"},
    "levene_mean": {"F": "levene/f", "p": "levene/p"},
    "bartlett": {"K2": "bartlett/k2", "p": "bartlett/p"},
    "t_pooled": {"t": "two_sample/student/t", "df": "two_sample/student/df", "p": "two_sample/student/p",
                 "ci95": "two_sample/student/ci95"},
    "t_welch": {"t": "two_sample/welch/t", "df": "two_sample/welch/df", "p": "two_sample/welch/p",
                "ci95": "two_sample/welch/ci95"},
    "mann_whitney": {"U1": "two_sample/mann_whitney/u", "p_no_continuity": "two_sample/mann_whitney/p",
                     "p_continuity": "two_sample/mann_whitney/p_continuity",
                     "rank_biserial": "two_sample/rank_biserial"},
    "cohens_d": "two_sample/cohens_d",
    "hedges_g": "two_sample/hedges_g",
}
TOGETHER = {"columns": "columns", "n_complete": "n_complete", "pca_correlation_eigenvalues": "eigenvalues",
            "pca_explained": "explained", "condition_number": "condition_number", "vif": "vif",
            "bartlett_sphericity": "sphericity"}
DISTANCES = {"df": "df", "threshold_chi2_0.975": "cutoff_975", "n_gt_0.975": "count_975",
             "threshold_chi2_0.999": "cutoff_999", "n_gt_0.999": "count_999"}
LITTLE = {"columns": "columns", "df": "df", "patterns": "patterns", "statistic_cov_n_minus_1": "chi2",
          "p_n_minus_1": "p", "statistic_cov_ml": "chi2_ml", "p_ml": "p_ml"}
KINDS = {"integer": "integer", "real": "float", "boolean": "boolean", "date": "date", "datetime": "datetime",
         "text": "string"}


def look_up(facts, place):
    """None where any member on the way is missing or null."""
    for name in place.split("/"):
        facts = facts.get(name) if isinstance(facts, dict) else None
    return facts


def tell(facts, layout):
    return {word: tell(facts, place) if isinstance(place, dict) else look_up(facts, place)
            for word, place in layout.items()}


def tell_far(outliers):
    """The report's fences are those at 1.5 quartile ranges, and both sides are counted apart."""
    answer = tell(outliers, FAR)
    if answer["iqr_outliers"]["low"] is not None:
        answer["iqr_outliers"] |= {"k": 1.5, "n": answer["iqr_outliers"]["low"] + answer["iqr_outliers"]["high"]}
    return answer


def tell_columns(report):
    far = {one["column"]: one for one in look_up(report, "outliers/by_column") or []}
    numbers, categories = {}, {}
    for column in report["columns"]:
        name = column["name"]
        if column.get("mean") is not None:
            numbers[name] = tell(column, NUMBER) | tell_far(far.get(name))
        if column.get("levels"):
            counts = {level["value"]: level["count"] for level in column["levels"]}
            categories[name] = tell(column, CATEGORY) | {"counts": counts}
    return numbers, categories


def tell_pairs(numeric):
    """The report has a matrix for each measure, the references a record for each pair."""
    def at(place, i, j):
        matrix = look_up(numeric, place)
        return matrix[i][j] if matrix else None

    names = numeric["columns"] if numeric else []
    return [{"x": names[i], "y": names[j], "n": at("n", i, j),
             "pearson": {"r": at("pearson/r", i, j), "t": at("pearson/t", i, j), "p": at("pearson/p", i, j),
                         "ci95": [at("pearson/ci_low", i, j), at("pearson/ci_high", i, j)]},
             "spearman": {"rho": at("spearman/rho", i, j), "p_t_approx": at("spearman/p", i, j)},
             "kendall": {"tau_b": at("kendall/tau", i, j), "p_normal_approx": at("kendall/p", i, j)}}
            for i in range(len(names)) for j in range(i + 1, len(names))]


def tell_groups(comparison):
    answer = tell(comparison, GROUPS)
    answer["groups"] = {group["level"]: group for group in comparison["groups"]}
    answer["tukey_hsd"] = {f'{pair["a"]}-{pair["b"]}': {"diff": pair["diff"], "lwr": pair["low"],
                                                        "upr": pair["high"], "p_adj": pair["p"]}
                           for pair in comparison.get("tukey_hsd") or []}
    return answer


def tell_rows_apart(multivariate):
    top = (look_up(multivariate, "top") or [])[:5]
    return tell(multivariate, DISTANCES) | {"top5_data_rows_1based": [one["row"] for one in top] or None,
                                            "top5_d2": [one["d2"] for one in top] or None}


def tell_all(report):
    numbers, categories = tell_columns(report)
    return {
        "rows": report["dataset"]["rows"],
        "columns_n": report["dataset"]["columns"],
        "duplicate_rows": report["dataset"]["duplicate_rows"]["excess"],
        "rows_complete": report["missingness"]["rows_complete"],
        "cells_missing": report["missingness"]["cells_missing"],
        "columns": [{"name": column["name"], "kind": KINDS.get(column["storage"]), "missing": column["missing"],
                     "distinct": column["distinct"]} for column in report["columns"]],
        "numeric": numbers,
        "categorical": categories,
        "correlation": tell_pairs(look_up(report, "relationships/numeric")),
        "association": [tell(table, TABLE) for table in report["categories"]["crosstabs"]],
        "numeric_by_factor": [tell_groups(one) for one in report["categories"]["group_comparisons"]],
        "multivariate": tell(look_up(report, "relationships/multivariate"), TOGETHER)
        | {"mahalanobis": tell_rows_apart(look_up(report, "outliers/multivariate"))},
        "little_mcar": tell(look_up(report, "missingness/little_mcar"), LITTLE),
        "missing_patterns": {"|".join(pattern["columns"]) or "(complete)": pattern["rows"]
                             for pattern in report["missingness"]["patterns"]},
    }


def main():
    batch, path = sys.argv[1:]
    run = subprocess.run([batch, "report", "-q", "-f", "json", "--all-pairs", "-o", "-", path],
                         stdout=subprocess.PIPE, check=True)
    json.dump(tell_all(json.loads(run.stdout)), sys.stdout)


if __name__ == "__main__":
    main()
