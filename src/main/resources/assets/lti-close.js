// Tells the platform that the registration is done, so that it closes this frame or window.
const platform = window.opener || (window.parent === window ? null : window.parent);
if (platform) platform.postMessage({subject: 'org.imsglobal.lti.close'}, '*');
