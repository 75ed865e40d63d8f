from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """No self-registration: an account begins with an invitation."""

    def is_open_for_signup(self, request):
        return False
