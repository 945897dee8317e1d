"""How hard the property tests try: little by default, much under HYPOTHESIS_PROFILE=thorough."""

import os

from hypothesis import HealthCheck, settings

# On a forge a run says whether a change is good, so it tries the same examples each time; elsewhere it goes hunting.
settings.register_profile("default", max_examples=100, deadline=None, derandomize="CI" in os.environ)
settings.register_profile(
    "thorough",
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
