from allauth.account.adapter import DefaultAccountAdapter

from wijkwerken.toegang.begin import begin_url


class AccountAdapter(DefaultAccountAdapter):
    """No self-registration: an account begins with an invitation."""

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return begin_url(request.user)
